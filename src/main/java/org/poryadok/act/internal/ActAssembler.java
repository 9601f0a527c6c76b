package org.poryadok.act.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.poryadok.act.ActStatus;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.ConsultationRoute;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.act.DesignatedPage;
import org.poryadok.act.EntryIntoForce;
import org.poryadok.act.Fulfilment;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.ListedNetwork;
import org.poryadok.act.Modality;
import org.poryadok.act.NamedOwner;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.NetworkOpening;
import org.poryadok.act.NetworkPeriod;
import org.poryadok.act.NetworkRule;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NormUnit;
import org.poryadok.act.NoticeWord;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Rank;
import org.poryadok.act.RankRule;
import org.poryadok.act.RemovalGround;
import org.poryadok.act.Repeal;
import org.poryadok.act.Requirement;
import org.poryadok.act.SecurityPeriods;
import org.poryadok.act.UserEntryKind;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.term.RollPolicy;
import org.poryadok.term.TermPolicy;
import org.poryadok.term.TermRule;
import org.poryadok.term.UntilReading;

/** Makes an act of a tree that has been checked: here nothing can be wrong any more. */
final class ActAssembler {

    static final String FIRST_VERSION = "1";

    /** What «internalTerm» says where no term of the administration is to run. */
    static final String NO_TERM = "none";

    private static final LocalTime DEFAULT_LETTER_HOUR = LocalTime.of(9, 0);

    private ActAssembler() {}

    static LegalAct act(JsonNode act, List<NetworkRule> restrictions, DefaultTerm defaultTerm) {
        JsonNode entry = act.path("entryIntoForce");
        return new LegalAct(
                text(act, "id"),
                jurisdiction(act.path("jurisdiction")),
                text(act, "kind"),
                text(act, "title"),
                text(act, "issuer"),
                optional(act, "signatoryPost")
                        .map(post ->
                                (post + " " + optional(act, "signatoryName").orElse("")).strip()),
                optional(act, "number"),
                date(act, "date"),
                word(ActStatus.class, act, "status"),
                versions(act.path("versions"), entry),
                entryIntoForce(entry),
                optional(entry, "clause"),
                termPolicy(act.path("termPolicy")),
                ofRoles(act, "name"),
                ofRoles(act, "basis"),
                list(act.path("owners"), ActAssembler::owner),
                networks(act.path("networks")),
                period(act.path("otherNetworks")),
                restrictions,
                list(act.path("clauses"), clause -> clause(clause, defaultTerm)),
                list(act.path("designatedPages"), ActAssembler::page),
                list(act.path("gaps"), JsonNode::asText),
                optional(act, "annex").map("present"::equals),
                optional(act, "security", ActAssembler::securityPeriods),
                optional(
                        act,
                        "repealed",
                        repeal -> new Repeal(date(repeal, "from").orElseThrow(), text(repeal, "by"))));
    }

    /** Periods of one network come together, in the order of the file. */
    static List<NetworkRule> networks(JsonNode periods) {
        Map<String, List<NetworkPeriod>> byNetwork = new LinkedHashMap<>();
        periods.forEach(period -> byNetwork
                .computeIfAbsent(text(period, "network"), network -> new ArrayList<>())
                .add(period(period)));
        return byNetwork.entrySet().stream()
                .map(rule -> new NetworkRule(rule.getKey(), rule.getValue()))
                .toList();
    }

    /** Networks of the Government's list of official pages. */
    static List<ListedNetwork> listed(JsonNode networks) {
        return list(
                networks,
                node -> new ListedNetwork(
                        text(node, "network"), date(node, "from").orElseThrow(), text(node, "basis")));
    }

    /** Networks that are younger than the acts. */
    static List<NetworkOpening> openings(JsonNode networks) {
        return list(
                networks,
                node -> new NetworkOpening(
                        text(node, "network"), date(node, "from").orElseThrow(), text(node, "basis")));
    }

    private static SecurityPeriods securityPeriods(JsonNode node) {
        return new SecurityPeriods(months(node, "checkMonths"), months(node, "passwordMonths"), text(node, "basis"));
    }

    private static Optional<Integer> months(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asInt()) : Optional.empty();
    }

    private static NetworkPeriod period(JsonNode node) {
        return new NetworkPeriod(
                date(node, "from"), word(NetworkState.class, node, "state"), text(node, "reason"), text(node, "basis"));
    }

    private static Jurisdiction jurisdiction(JsonNode node) {
        return new Jurisdiction(
                text(node, "id"),
                text(node, "name"),
                text(node, "region"),
                ZoneId.of(text(node, "zone")),
                optional(node, "letterHour").map(LocalTime::parse).orElse(DEFAULT_LETTER_HOUR));
    }

    private static List<ActVersion> versions(JsonNode versions, JsonNode entry) {
        if (versions.isEmpty()) {
            return List.of(new ActVersion(FIRST_VERSION, date(entry, "date"), Optional.empty(), Optional.empty()));
        }
        return list(
                versions,
                version -> new ActVersion(
                        text(version, "id"),
                        date(version, "from"),
                        optional(version, "amendedBy"),
                        optional(version, "note")));
    }

    private static EntryIntoForce entryIntoForce(JsonNode entry) {
        return switch (text(entry, "rule")) {
            case "on-date" -> new EntryIntoForce.OnDate(date(entry, "date").orElseThrow());
            case "day-after-publication" -> new EntryIntoForce.DayAfterPublication();
            case "on-signing" -> new EntryIntoForce.OnSigning();
            default -> new EntryIntoForce.Unstated(date(entry, "proposed"));
        };
    }

    private static TermPolicy termPolicy(JsonNode policy) {
        return policy.isMissingNode()
                ? TermPolicy.DEFAULT
                : new TermPolicy(
                        word(RollPolicy.class, policy, "roll"),
                        word(UntilReading.class, policy, "until"),
                        policy.path("presidentialDaysOff").asBoolean());
    }

    private static Map<String, String> ofRoles(JsonNode act, String field) {
        Map<String, String> roles = new LinkedHashMap<>();
        act.path("roles").fields().forEachRemaining(role -> roles.put(role.getKey(), text(role.getValue(), field)));
        return roles;
    }

    private static NamedOwner owner(JsonNode node) {
        return new NamedOwner(word(OwnerKind.class, node, "kind"), optional(node, "name"), text(node, "basis"));
    }

    private static Clause clause(JsonNode node, DefaultTerm defaultTerm) {
        return new Clause(
                text(node, "id"),
                text(node, "title"),
                text(node, "citation"),
                text(node, "quotation"),
                word(Modality.class, node, "modality"),
                list(node.path("procedures"), JsonNode::asText),
                owners(node, "addressees"),
                list(node.path("addresseeRoles"), JsonNode::asText),
                owners(node, "accountsOf"),
                owners(node, "headsOf"),
                owners(node, "resourcesOf"),
                optional(node, "site"),
                optional(node, "siteName"),
                word(ClauseTrigger.class, node, "trigger"),
                optional(node, "term")
                        .map(code -> TermRule.parse(code, date(node, "termDate").orElse(null))),
                internalTerm(node, defaultTerm),
                caseTerm(node, defaultTerm),
                optional(
                        node,
                        "rank",
                        rank -> new RankRule(
                                word(Rank.class, rank, "minimum"),
                                rank.path("civilService").asBoolean())),
                optional(node, "personRole", role -> word(PersonRole.class, node, "personRole")),
                optional(node, "person", person -> new NamedPerson(optional(person, "name"), optional(person, "post"))),
                optional(node, "recipientRole"),
                optional(node, "noticeWord", word -> word(NoticeWord.class, node, "noticeWord"))
                        .orElse(NoticeWord.NOTICE),
                list(node.path("requirements"), ActAssembler::requirement),
                optional(
                        node,
                        "weeklyNorm",
                        norm -> new WeeklyNorm(
                                norm.path("minimum").asInt(),
                                norm.path("repostsCount").asBoolean(),
                                optional(norm, "unit", unit -> word(NormUnit.class, norm, "unit"))
                                        .orElse(NormUnit.PUBLICATIONS),
                                optional(norm, "basis"))),
                list(node.path("removalGrounds"), ActAssembler::ground),
                optional(node, "consultation", ActAssembler::route),
                optional(node, "fulfilment", fulfilment -> fulfilment(node, fulfilment, defaultTerm)),
                list(node.path("follows"), JsonNode::asText),
                optional(node, "basis"),
                optional(node, "sinceVersion"),
                optional(node, "untilVersion"),
                optional(node, "supersededBy"),
                optional(node, "evidence").orElse(""),
                optional(node, "note"));
    }

    private static Optional<TermRule> internalTerm(JsonNode clause, DefaultTerm defaultTerm) {
        Optional<String> own = optional(clause, "internalTerm");
        if (own.isPresent() || clause.hasNonNull("term")) {
            return own.filter(code -> !code.equals(NO_TERM)).map(TermRule::parse);
        }
        return defaultTerm.of(
                word(Modality.class, clause, "modality"),
                word(ClauseTrigger.class, clause, "trigger"),
                clause.hasNonNull("consultation"));
    }

    /** That of the clause counts for a case too; where the administration wants none, a case has none either. */
    private static Optional<TermRule> caseTerm(JsonNode clause, DefaultTerm defaultTerm) {
        Optional<TermRule> ofClause = internalTerm(clause, defaultTerm);
        return ofClause.isPresent() || clause.hasNonNull("internalTerm")
                ? ofClause
                : defaultTerm.ofCase(word(Modality.class, clause, "modality")
                        .ofPages(list(clause.path("requirements"), ActAssembler::requirement)));
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement(
                text(node, "id"),
                text(node, "text"),
                new LinkedHashSet<>(list(node.path("networks"), JsonNode::asText)),
                word(Modality.class, node, "modality"),
                optional(node, "mark"),
                owners(node, "byAnalogy"),
                owners(node, "byReading"));
    }

    private static RemovalGround ground(JsonNode node) {
        return new RemovalGround(
                text(node, "id"),
                text(node, "text"),
                new LinkedHashSet<>(list(node.path("kinds"), kind -> constant(UserEntryKind.class, kind.asText()))));
    }

    private static ConsultationRoute route(JsonNode node) {
        return new ConsultationRoute(
                new LinkedHashSet<>(
                        list(node.path("topics"), topic -> constant(ConsultationTopic.class, topic.asText()))),
                optional(node, "jointRole"));
    }

    private static Fulfilment fulfilment(JsonNode clause, JsonNode node, DefaultTerm defaultTerm) {
        return new Fulfilment(
                word(Fulfilment.Pages.class, node, "pages"),
                owners(node, "owners"),
                node.path("keeping").asBoolean(),
                again(clause, node, defaultTerm),
                text(node, "basis"));
    }

    private static Optional<TermRule> again(JsonNode clause, JsonNode fulfilment, DefaultTerm defaultTerm) {
        return fulfilment.hasNonNull("again")
                ? optional(fulfilment, "again")
                        .filter(code -> !code.equals(NO_TERM))
                        .map(TermRule::parse)
                : defaultTerm.of(
                        word(Modality.class, clause, "modality"), word(ClauseTrigger.class, clause, "trigger"), false);
    }

    private static DesignatedPage page(JsonNode node) {
        return new DesignatedPage(
                text(node, "network"),
                text(node, "address"),
                list(node.path("aliases"), JsonNode::asText),
                word(OwnerKind.class, node, "owner"),
                text(node, "clause"));
    }

    private static Set<OwnerKind> owners(JsonNode node, String field) {
        return new LinkedHashSet<>(list(node.path(field), kind -> constant(OwnerKind.class, kind.asText())));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText().strip();
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(text(node, field)) : Optional.empty();
    }

    private static <T> Optional<T> optional(JsonNode node, String field, Function<JsonNode, T> of) {
        return node.hasNonNull(field) ? Optional.of(of.apply(node.get(field))) : Optional.empty();
    }

    private static Optional<LocalDate> date(JsonNode node, String field) {
        return optional(node, field).flatMap(DateText::parse);
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> of) {
        List<T> result = new ArrayList<>();
        nodes.forEach(node -> result.add(of.apply(node)));
        return List.copyOf(result);
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode node, String field) {
        return constant(type, text(node, field));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
