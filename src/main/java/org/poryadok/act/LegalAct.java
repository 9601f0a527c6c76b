package org.poryadok.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.term.Russian;
import org.poryadok.term.TermPolicy;

/**
 * A legal act as its file describes it. What has been entered since (requisites of a draft, the day of publication) is
 * in {@link ActRegister}.
 *
 * @param kind           «постановление», nominative
 * @param title          heading of the act
 * @param issuer         body that adopted it, genitive, as it follows the kind: «Правительства Санкт-Петербурга»
 * @param signatory      post and name of whoever signed, nominative; empty: the text at hand does not name him
 * @param number         empty for a draft
 * @param date           day of signing; empty for a draft
 * @param entryClause    clause that says how it comes into force
 * @param roles          role id → the body or post that holds it, Russian
 * @param roleBases      role id → clause id, or «настройка» where the act gives the role to nobody
 * @param owners         whose pages the act speaks of although another body keeps them
 * @param networks       the networks that the act or the administration's setting names
 * @param otherNetworks  what holds for a network that is not among them
 * @param restrictions   federal restrictions; they weigh over any act
 * @param gaps           what is missing of the text, and what of our reading is conjecture, Russian sentences
 * @param annexPresent   whether the text that was entered has its annex; empty: whoever enters the act has to say
 * @param security       how often pages are checked and passwords changed; empty: as the administration has set
 * @param repeal         from when and by which act it is repealed, be it a day to come
 */
public record LegalAct(
        String id,
        Jurisdiction jurisdiction,
        String kind,
        String title,
        String issuer,
        Optional<String> signatory,
        Optional<String> number,
        Optional<LocalDate> date,
        ActStatus status,
        List<ActVersion> versions,
        EntryIntoForce entryIntoForce,
        Optional<String> entryClause,
        TermPolicy termPolicy,
        Map<String, String> roles,
        Map<String, String> roleBases,
        List<NamedOwner> owners,
        List<NetworkRule> networks,
        NetworkPeriod otherNetworks,
        List<NetworkRule> restrictions,
        List<Clause> clauses,
        List<DesignatedPage> designatedPages,
        List<String> gaps,
        Optional<Boolean> annexPresent,
        Optional<SecurityPeriods> security,
        Optional<Repeal> repeal) {

    /** Basis of what the act does not say and the administration may change. */
    public static final String SETTING = "настройка";

    /** What the word says, for whoever reads it beside a number or a demand; without a full stop. */
    public static final String SETTING_EXPLAINED =
            SETTING + " — так акт прочитан администрацией: прямо в нём этого не сказано";

    private static final Pattern ANNEX = Pattern.compile("Порядка|Изменений|Положения|Правил|приложения");
    private static final Map<String, String> GENITIVE = Map.of(
            "постановление", "постановления",
            "распоряжение", "распоряжения",
            "приказ", "приказа",
            "указ", "указа",
            "закон", "закона",
            "решение", "решения",
            "изменения", "изменений",
            "порядок", "порядка");

    public LegalAct {
        versions = List.copyOf(versions);
        roles = Map.copyOf(roles);
        roleBases = Map.copyOf(roleBases);
        owners = List.copyOf(owners);
        networks = List.copyOf(networks);
        restrictions = List.copyOf(restrictions);
        clauses = List.copyOf(clauses);
        designatedPages = List.copyOf(designatedPages);
        gaps = List.copyOf(gaps);
    }

    public Optional<Clause> findClause(String clauseId) {
        return clauses.stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
    }

    /** @throws ActException when the act has no such clause */
    public Clause clause(String clauseId) {
        return findClause(clauseId)
                .orElseThrow(
                        () -> new ActException("В акте «" + id + "» нет пункта с обозначением «" + clauseId + "»."));
    }

    /** Whether a clause names pages itself: it is the ground of those alone, whatever kind of owner it speaks of. */
    public boolean namesPages(Clause clause) {
        return designatedPages.stream().anyMatch(page -> page.clause().equals(clause.id()));
    }

    /**
     * Whether a clause leads a list of what pages must have whose items nobody has entered (KIR-2.2): it can be neither kept
     * nor broken by anything that is asked of a page.
     */
    public boolean awaitsItems(Clause clause) {
        return clause.carriedBy(Procedure.VERIFY_ACCOUNT.key())
                && clause.trigger() != ClauseTrigger.IN_ACT
                && clause.requirements().isEmpty()
                && clauses.stream()
                        .noneMatch(
                                item -> item.basis().filter(clause.id()::equals).isPresent());
    }

    /** Clauses that a procedure carries, in the order of the act. */
    public List<Clause> clausesOf(String procedure) {
        return clauses.stream().filter(clause -> clause.carriedBy(procedure)).toList();
    }

    /** @throws ActException when the act has no such version */
    public ActVersion version(String versionId) {
        return versions.get(indexOf(versionId));
    }

    /** The version before this one; empty for the first. */
    public Optional<ActVersion> versionBefore(String versionId) {
        int index = indexOf(versionId);
        return index == 0 ? Optional.empty() : Optional.of(versions.get(index - 1));
    }

    /** Clauses in force in a version, in the order of the act. */
    public List<Clause> clausesIn(String versionId) {
        int asked = indexOf(versionId);
        return clauses.stream()
                .filter(clause -> clause.sinceVersion().map(this::indexOf).orElse(0) <= asked)
                .filter(clause -> clause.untilVersion().map(this::indexOf).orElse(Integer.MAX_VALUE) > asked)
                .toList();
    }

    /** What the entry into force obliges or invites bodies to do, in the order of the act. */
    public List<Clause> obligationsOnEntry(String versionId) {
        return clausesIn(versionId).stream()
                .filter(clause -> clause.trigger() == ClauseTrigger.ENTRY_INTO_FORCE)
                .filter(clause -> clause.modality().groundsProcedures())
                .toList();
    }

    /** What an official is told of a network on a day: the act's word, or the federal one where that is stricter. */
    public NetworkVerdict network(String network, LocalDate on) {
        NetworkPeriod stated = ownWord(network, on);
        NetworkPeriod binding = rule(restrictions, network)
                .flatMap(rule -> rule.on(on))
                .filter(federal -> federal.state().compareTo(stated.state()) > 0)
                .orElse(stated);
        return new NetworkVerdict(
                network,
                binding.state(),
                binding.reason(),
                binding.basis(),
                rule(networks, network).flatMap(rule -> rule.on(on)).isPresent());
    }

    /** What the act itself says of a network on a day, whatever federal restrictions there are. */
    public NetworkState statedOf(String network, LocalDate on) {
        return ownWord(network, on).state();
    }

    /** First day of the prohibition under which a network is on a day; empty when it is not prohibited. */
    public Optional<LocalDate> prohibitedSince(String network, LocalDate on) {
        if (stateOf(network, on) != NetworkState.PROHIBITED) {
            return Optional.empty();
        }
        LocalDate since = on;
        for (LocalDate change : changesOf(network, on)) {
            since = change;
            if (stateOf(network, change.minusDays(1)) != NetworkState.PROHIBITED) {
                break;
            }
        }
        return Optional.of(since);
    }

    private NetworkPeriod ownWord(String network, LocalDate on) {
        return rule(networks, network).flatMap(rule -> rule.on(on)).orElse(otherNetworks);
    }

    /** Days on which something began to hold for a network, the latest first. */
    private List<LocalDate> changesOf(String network, LocalDate until) {
        return Stream.of(networks, restrictions)
                .flatMap(rules -> rule(rules, network).stream())
                .flatMap(rule -> rule.periods().stream())
                .flatMap(period -> period.from().stream())
                .filter(day -> !day.isAfter(until))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** What the act says of a network in the version of this day of its jurisdiction. */
    public NetworkState stateOf(String network, LocalDate on) {
        return network(network, on).state();
    }

    /** Checklist of an account in a network, owned by a body of this kind, in a version, in the order of the act. */
    public List<ApplicableRequirement> requirements(String network, OwnerKind owner, String versionId) {
        List<ApplicableRequirement> checklist = new ArrayList<>();
        for (Clause clause : clausesIn(versionId)) {
            for (Requirement requirement : clause.requirements()) {
                if (!requirement.concerns(network)) {
                    continue;
                }
                if (clause.speaksOfAccountsOf(owner)) {
                    checklist.add(new ApplicableRequirement(
                            clause,
                            requirement,
                            requirement.modality(),
                            false,
                            requirement.byReading().contains(owner)));
                } else if (requirement.byAnalogy().contains(owner)) {
                    checklist.add(new ApplicableRequirement(clause, requirement, Modality.RECOMMENDED, true, false));
                }
            }
        }
        return List.copyOf(checklist);
    }

    /** Kinds of bodies that any clause addresses. */
    public Set<OwnerKind> addressees() {
        return clauses.stream().flatMap(clause -> clause.addressees().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** «постановление Правительства Кемеровской области – Кузбасса от 14.02.2020 № 66»; a draft says so. */
    public String reference() {
        return kind + " " + issuer + requisites(number, date);
    }

    /** {@link #reference()} with requisites entered later than the file. */
    public String reference(Requisites entered) {
        return kind + " " + issuer + requisites(Optional.of(entered.number()), Optional.of(entered.date()));
    }

    /** A clause with its act: «пункт 3.2.2 постановления администрации … от 29.08.2023 № 1199». */
    public String cite(Clause clause) {
        return cite(clause, number, date);
    }

    /** {@link #cite(Clause)} with requisites entered later than the file. */
    public String cite(Clause clause, Requisites entered) {
        return cite(clause, Optional.of(entered.number()), Optional.of(entered.date()));
    }

    private String cite(Clause clause, Optional<String> statedNumber, Optional<LocalDate> statedDate) {
        // «пункт 1.1 Порядка постановления» would not be Russian: a place in an annex names the act after a comma.
        boolean inAnnex = ANNEX.matcher(clause.citation()).find();
        String ofAct = inAnnex ? ", " + kind : " " + GENITIVE.getOrDefault(kind, kind);
        return clause.citation() + ofAct + " " + issuer + requisites(statedNumber, statedDate);
    }

    private static String requisites(Optional<String> number, Optional<LocalDate> date) {
        if (number.isEmpty() || date.isEmpty()) {
            return " (проект)";
        }
        return " от " + Russian.day(date.get()) + " № " + number.get();
    }

    private int indexOf(String versionId) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).id().equals(versionId)) {
                return i;
            }
        }
        throw new ActException("У акта «" + id + "» нет редакции «" + versionId + "».");
    }

    private static Optional<NetworkRule> rule(List<NetworkRule> rules, String network) {
        return rules.stream().filter(rule -> rule.network().equals(network)).findFirst();
    }
}
