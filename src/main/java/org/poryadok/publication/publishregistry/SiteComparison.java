package org.poryadok.publication.publishregistry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.poryadok.address.ProductAddress;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.SiteCheck.Outcome;
import org.springframework.stereotype.Component;

/**
 * Says what a page shows of a version: the embedded registry, which is always current; a copy that carries the number and
 * the hash of its version; or, on a page made by hand, the addresses of the accounts.
 */
@Component
class SiteComparison {

    private static final int MOST_NAMED = 10;
    private static final Pattern TAG = Pattern.compile("<(?:script|iframe)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE =
            Pattern.compile("\\bsrc\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile(
            "data-poryadok-registry=[\"']?([\\w-]+)[\"']?[^>]*?data-poryadok-version=[\"']?(\\d{1,9})[\"']?[^>]*?"
                    + "data-poryadok-hash=[\"']?([0-9a-f]{64})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}/[^\\s\"'<>]*");

    /** @param sentence Russian: what was seen */
    record Finding(Outcome outcome, String sentence) {}

    private final String embedded;

    SiteComparison(ProductAddress address) {
        this.embedded = address.of("/registry/embed");
    }

    /** @param required entries of the version that the act wants on the page */
    Finding compare(String page, RegistryVersion version, List<RegistryEntry> required) {
        String unescaped = page.replace("&amp;", "&");
        return embedding(unescaped, version.jurisdiction())
                .or(() -> copy(unescaped, version))
                .orElseGet(() -> addresses(unescaped, required));
    }

    private Optional<Finding> embedding(String page, String jurisdiction) {
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            Matcher source = SOURCE.matcher(tags.group());
            if (source.find() && source.group(1).startsWith(embedded)) {
                String asked = tags.group();
                if (!asked.matches("(?s).*\\bjurisdiction\\s*=\\s*[\"']?" + Pattern.quote(jurisdiction) + "\\b.*")) {
                    return Optional.of(new Finding(Outcome.OTHER, "На странице встроен реестр другой территории."));
                }
                if (asked.matches("(?s).*\\bbody\\s*=\\s*[\"']?\\w.*")) {
                    return Optional.of(new Finding(
                            Outcome.OTHER, "На странице встроен не весь реестр, а страницы одного органа."));
                }
                return Optional.of(new Finding(Outcome.SHOWN, "Реестр встроен и всегда актуален."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> copy(String page, RegistryVersion version) {
        Matcher mark = MARK.matcher(page);
        if (!mark.find()) {
            return Optional.empty();
        }
        if (!mark.group(1).equals(version.jurisdiction())) {
            return Optional.of(new Finding(Outcome.OTHER, "На странице копия реестра другой территории."));
        }
        boolean same = Integer.parseInt(mark.group(2)) == version.number();
        if (same && mark.group(3).equals(version.hash())) {
            return Optional.of(
                    new Finding(Outcome.SHOWN, "На странице копия версии № " + version.number() + ", хэш совпадает."));
        }
        return Optional.of(new Finding(
                Outcome.OTHER,
                same
                        ? "Копия на странице называет версию № " + version.number() + ", но её хэш другой."
                        : "На странице копия версии № " + mark.group(2) + ", а утверждена версия № " + version.number()
                                + "."));
    }

    private static Finding addresses(String page, List<RegistryEntry> required) {
        Set<String> shown = new HashSet<>();
        Matcher links = LINK.matcher(page.toLowerCase(Locale.ROOT));
        while (links.find()) {
            shown.add(links.group().replaceFirst("^(www|m)\\.", "").replaceFirst("[/?#.,;:)]+$", ""));
        }
        List<String> wanted =
                required.stream().flatMap(entry -> entry.address().stream()).toList();
        List<String> missing = new ArrayList<>(wanted);
        missing.removeIf(
                address -> shown.contains(address.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "")));
        if (missing.isEmpty()) {
            return new Finding(
                    Outcome.SHOWN,
                    wanted.isEmpty()
                            ? "Страница открывается; показывать на ней по версии нечего."
                            : "На странице есть все адреса версии: " + wanted.size() + ".");
        }
        return new Finding(
                Outcome.OTHER,
                "Встроенного реестра на странице нет, из адресов версии нет " + missing.size() + " из "
                        + wanted.size() + ": "
                        + missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (missing.size() > MOST_NAMED ? " и других." : "."));
    }
}
