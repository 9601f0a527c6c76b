package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Organisation;
import org.poryadok.publication.publishregistry.RegistryClauses.OfAct;
import org.poryadok.registry.RegistryException;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/**
 * «Разместить реестр на сайте»: says on whose site and where it was placed there last, takes down where and when it was
 * placed now. Several bodies do it at the same time: the model keeps what each enters apart.
 */
@Component
class PlaceRegistry implements TaskStep {

    private final VersionPlacing placing;
    private final Organisation organisation;
    private final RegistryVersions versions;
    private final Placements placements;
    private final MissedPages missed;

    PlaceRegistry(
            VersionPlacing placing,
            Organisation organisation,
            RegistryVersions versions,
            Placements placements,
            MissedPages missed) {
        this.missed = missed;
        this.placing = placing;
        this.organisation = organisation;
        this.versions = versions;
        this.placements = placements;
    }

    /** What comes while he places the version, he sees. */
    @Override
    public void offer(CaseFile file) {
        missed.show(file);
    }

    @Override
    public void show(CaseFile file) {
        String body = file.known(Variables.RESOURCE_BODY_ID);
        PlacedVersion version = PlacedVersion.of(file);
        OfAct asking = placing.askedBy(version, body);
        String named =
                placing.siteNamedBy(asking).map(site -> "https://" + site + "/").orElse(null);
        file.set(Variables.PLACEMENT_SCOPE, scope(placing.ownersOnSite(version, asking)));
        file.set(Variables.RESOURCE_NAME, placing.siteOf(version, organisation.body(body)));
        file.set(
                Variables.SITE_URL,
                versions.lastOnSiteOf(body).map(RegistryPublication::siteUrl).orElse(named));
    }

    private static String scope(Set<OwnerKind> owners) {
        return owners.isEmpty()
                ? "По акту размещаются сведения обо всех страницах реестра."
                : "По акту размещаются сведения о страницах, владелец которых — "
                        + oneOf(owners.stream().sorted().map(OwnerKind::title).toList())
                        + ".";
    }

    /** «Правительство, руководитель или исполнительный орган». */
    private static String oneOf(List<String> owners) {
        int last = owners.size() - 1;
        return last == 0 ? owners.get(0) : String.join(", ", owners.subList(0, last)) + " или " + owners.get(last);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String url = file.known(Variables.SITE_URL);
        LocalDate placedOn = file.day(Variables.PLACED_ON).orElseThrow();
        Faults faults = new Faults();
        faults.check(() -> {
            requireNamedSite(file, url);
            refusingAt(Variables.SITE_URL, () -> versions.checkSite(url));
        });
        faults.check(() -> refusingAt(
                Variables.PLACED_ON,
                () -> versions.checkPlacing(file.jurisdiction(), file.number(Variables.VERSION_NUMBER), placedOn)));
        faults.refuse();
        recordOnce(file, url, placedOn, actor);
        placements.show(file);
    }

    private static void refusingAt(String field, Runnable check) {
        try {
            check.run();
        } catch (RegistryException e) {
            throw new Refusal(field, e.getMessage());
        }
    }

    /** What only explains a difference is no second placing. */
    private void recordOnce(CaseFile file, String url, LocalDate placedOn, String actor) {
        int number = file.number(Variables.VERSION_NUMBER);
        String body = file.known(Variables.RESOURCE_BODY_ID);
        boolean known = versions.lastOnSiteOf(body)
                .filter(last -> last.number() == number
                        && last.siteUrl().equals(url)
                        && last.placedOn().equals(placedOn))
                .isPresent();
        if (!known) {
            versions.publish(file.jurisdiction(), number, body, url, placedOn, actor);
        }
    }

    /** An act that names the site is not fulfilled on another (KUZ-A1.3). */
    private void requireNamedSite(CaseFile file, String url) {
        OfAct asking = placing.askedBy(PlacedVersion.of(file), file.known(Variables.RESOURCE_BODY_ID));
        placing.siteNamedBy(asking).filter(site -> !isOn(site, url)).ifPresent(site -> {
            throw new Refusal(
                    Variables.SITE_URL,
                    "По акту реестр размещается на сайте " + site + " ("
                            + asking.clause().citation() + "): укажите адрес на нём.");
        });
    }

    private static boolean isOn(String site, String url) {
        String host =
                url.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("[:/?#].*$", "");
        return withoutWww(host).equals(withoutWww(site));
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
