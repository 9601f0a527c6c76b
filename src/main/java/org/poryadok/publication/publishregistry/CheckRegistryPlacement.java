package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.RegistryException;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/** Takes down where and when the registry was placed, or says what is wrong with it. */
@Component
class CheckRegistryPlacement implements TaskListener {

    private final Acts acts;
    private final RegistryDuty duty;
    private final RegistryVersions versions;
    private final Placements placements;

    CheckRegistryPlacement(Acts acts, RegistryDuty duty, RegistryVersions versions, Placements placements) {
        this.acts = acts;
        this.duty = duty;
        this.versions = versions;
        this.placements = placements;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String url = file.requiredLine("siteUrl", "Укажите адрес страницы, на которой размещён реестр.");
        LocalDate placedOn = file.requiredDay("placedOn", "Укажите день размещения.");
        requireNamedSite(duty.placing(acts.act(file.actId())), url);
        Optional<String> reason = file.optionalText("differenceReason");
        try {
            recordOnce(file, url, placedOn, Actor.of(task));
        } catch (RegistryException e) {
            throw new Refusal(e.getMessage().startsWith("Адрес") ? "siteUrl" : "placedOn", e.getMessage());
        }
        // The task goes, what its site is compared with stays.
        task.getExecution().setVariableLocal("differenceReason", reason.orElse(null));
        placements.show(file);
    }

    /** What only explains a difference is no second placing. */
    private void recordOnce(CaseFile file, String url, LocalDate placedOn, String actor) {
        int number = file.number("versionNumber");
        String body = file.known("resourceBodyId");
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
    private static void requireNamedSite(Clause placing, String url) {
        placing.site().filter(site -> !isOn(site, url)).ifPresent(site -> {
            throw new Refusal(
                    "siteUrl",
                    "По акту реестр размещается на сайте " + site + " (" + placing.citation()
                            + "): укажите адрес на нём.");
        });
    }

    private static boolean isOn(String site, String url) {
        String host = url.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("[:/?#].*$", "");
        return withoutWww(host).equals(withoutWww(site));
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
