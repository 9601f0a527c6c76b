package org.poryadok.act.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.act.Beginnings;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.act.WeeklyNorm;

/**
 * What a schema cannot see: dates that exist, references that lead somewhere, parts that fit each other. Looks only at
 * what has the right shape; the rest is the schema's to report.
 */
final class ActMeaning {

    private static final Pattern CLAUSE_ID = Pattern.compile("[A-Z]{2,5}-[0-9A-Za-z.]+");
    private static final Set<String> DATE_FIELDS = Set.of("date", "from", "proposed", "termDate");
    private static final Pattern DATE_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern RUSSIAN_DAY = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})(?= № \\S+$)");
    private static final Set<String> STARTS_A_TERM =
            Set.of("signing", "entry-into-force", "account-event", "receipt", "change", "request");
    private final YamlTree tree;
    private final JsonNode act;
    private final FileFaults faults;
    private final Map<String, Integer> clauseLines = new HashMap<>();

    private ActMeaning(YamlTree tree, FileFaults faults) {
        this.tree = tree;
        this.act = tree.root();
        this.faults = faults;
    }

    static void check(YamlTree tree, FileFaults faults) {
        ActMeaning meaning = new ActMeaning(tree, faults);
        meaning.dates(meaning.act, JsonPointer.empty());
        meaning.zone();
        meaning.identity();
        meaning.entryIntoForce();
        meaning.versions();
        meaning.repeal();
        meaning.clauseIds();
        meaning.clauses();
        meaning.networks();
        meaning.bases();
        meaning.pages();
        NamedOwnersMeaning.check(tree, faults);
        meaning.circle();
    }

    /** The federal file has nothing but networks. */
    static void checkNetworks(YamlTree tree, FileFaults faults) {
        ActMeaning meaning = new ActMeaning(tree, faults);
        meaning.dates(meaning.act, JsonPointer.empty());
        meaning.networks();
    }

    private void dates(JsonNode node, JsonPointer place) {
        node.fields().forEachRemaining(field -> {
            JsonPointer inside = place.appendProperty(field.getKey());
            JsonNode value = field.getValue();
            if (DATE_FIELDS.contains(field.getKey())
                    && value.isTextual()
                    && DATE_SHAPE.matcher(value.asText()).matches()
                    && DateText.parse(value.asText()).isEmpty()) {
                fault(
                        inside,
                        "даты «" + value.asText() + "» нет в календаре: исправьте день или месяц в поле «"
                                + field.getKey() + "».");
            }
            dates(value, inside);
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                dates(node.get(i), place.appendIndex(i));
            }
        }
    }

    private void zone() {
        JsonNode zone = act.path("jurisdiction").path("zone");
        if (zone.isTextual() && !ZoneId.getAvailableZoneIds().contains(zone.asText())) {
            String near = NearestWord.to(zone.asText(), ZoneId.getAvailableZoneIds())
                    .map(known -> "возможно, имелось в виду «" + known + "».")
                    .orElse("нужно название вроде «Europe/Moscow» или «Asia/Tomsk».");
            fault(
                    JsonPointer.compile("/jurisdiction/zone"),
                    "часовой пояс «" + zone.asText() + "» неизвестен: " + near);
        }
    }

    private void identity() {
        boolean draft = act.path("status").asText().equals("draft");
        for (String field : List.of("number", "date")) {
            if (!draft && act.has("status") && !act.has(field)) {
                fault(
                        JsonPointer.compile("/status"),
                        "у подписанного акта должно быть поле «" + field
                                + "»: впишите его или поставьте «status: draft».");
            }
        }
    }

    private void entryIntoForce() {
        JsonNode entry = act.path("entryIntoForce");
        JsonPointer place = JsonPointer.compile("/entryIntoForce");
        String rule = entry.path("rule").asText();
        if (rule.equals("on-date") && !entry.has("date")) {
            fault(place, "для правила on-date впишите день вступления в силу, например «date: 2023-05-04».");
        }
        if (!rule.isEmpty() && !rule.equals("on-date") && entry.has("date")) {
            fault(place.appendProperty("date"), "поле «date» имеет смысл только с правилом on-date: уберите его.");
        }
        if (!rule.isEmpty() && !rule.equals("unstated") && entry.has("proposed")) {
            fault(
                    place.appendProperty("proposed"),
                    "поле «proposed» имеет смысл только с правилом unstated: уберите его.");
        }
        Optional<LocalDate> signed = date(act.path("date"));
        Optional<LocalDate> begins = date(entry.path("date"));
        if (signed.isPresent() && begins.isPresent() && begins.get().isBefore(signed.get())) {
            fault(place.appendProperty("date"), "день вступления в силу раньше дня подписания: исправьте один из них.");
        }
    }

    private void versions() {
        Set<String> ids = new HashSet<>();
        LocalDate latest = null;
        JsonNode versions = list(act.path("versions"));
        for (int i = 0; i < versions.size(); i++) {
            JsonPointer place = JsonPointer.compile("/versions").appendIndex(i);
            JsonNode version = versions.get(i);
            if (version.has("id") && !ids.add(version.get("id").asText())) {
                fault(place, "редакция «" + version.get("id").asText() + "» описана дважды: дайте другое обозначение.");
            }
            if (i > 0 && !version.has("from")) {
                fault(place, "у второй и следующих редакций должен быть первый день: впишите поле «from».");
            }
            amending(version, "amendedBy", place);
            Optional<LocalDate> from = date(version.path("from"));
            if (from.isPresent() && latest != null && !from.get().isAfter(latest)) {
                fault(place, "редакции идут не по порядку дат: расположите их от ранней к поздней.");
            }
            latest = from.orElse(latest);
        }
    }

    private void repeal() {
        JsonNode repealed = act.path("repealed");
        JsonPointer place = JsonPointer.compile("/repealed");
        amending(repealed, "by", place);
        Optional<LocalDate> signed = date(act.path("date"));
        Optional<LocalDate> from = date(repealed.path("from"));
        if (signed.isPresent() && from.isPresent() && !from.get().isAfter(signed.get())) {
            fault(
                    place.appendProperty("from"),
                    "акт не может утратить силу раньше, чем на следующий день после подписания: исправьте один из дней.");
        }
    }

    private void amending(JsonNode node, String field, JsonPointer parent) {
        JsonPointer place = parent.appendProperty(field);
        Matcher day = RUSSIAN_DAY.matcher(node.path(field).asText());
        if (day.find()
                && DateText.parse(day.group(3) + "-" + day.group(2) + "-" + day.group(1))
                        .isEmpty()) {
            fault(
                    place,
                    "даты «" + day.group() + "» нет в календаре: исправьте день или месяц в поле «" + field + "».");
        }
    }

    private void clauseIds() {
        JsonNode clauses = list(act.path("clauses"));
        for (int i = 0; i < clauses.size(); i++) {
            JsonNode id = clauses.get(i).path("id");
            if (!id.isTextual()) {
                continue;
            }
            int line = tree.line(clause(i).appendProperty("id"));
            Integer earlier = clauseLines.putIfAbsent(id.asText(), line);
            if (earlier != null) {
                faults.add(
                        line,
                        "Пункт «" + id.asText() + "» уже описан в строке " + earlier
                                + ": дайте одному из них другое обозначение или уберите повтор.");
            }
        }
    }

    private void clauses() {
        Set<String> requirementIds = new HashSet<>();
        JsonNode clauses = list(act.path("clauses"));
        for (int i = 0; i < clauses.size(); i++) {
            JsonNode clause = clauses.get(i);
            term(clause, clause(i));
            addressees(clause, clause(i));
            beginning(clause, clause(i));
            rolesOf(clause, clause(i));
            versionsOf(clause, clause(i));
            fulfilment(clause, clause(i).appendProperty("fulfilment"));
            weeklyNorm(clause.path("weeklyNorm"), clause(i).appendProperty("weeklyNorm"));
            for (String field : List.of("follows", "basis", "supersededBy")) {
                references(clause, clause(i), field);
            }
            JsonNode requirements = list(clause.path("requirements"));
            for (int j = 0; j < requirements.size(); j++) {
                JsonNode id = requirements.get(j).path("id");
                if (id.isTextual() && !requirementIds.add(id.asText())) {
                    fault(
                            clause(i).appendProperty("requirements").appendIndex(j),
                            "требование «" + id.asText() + "» в этом акте уже есть: дайте другое обозначение.");
                }
            }
        }
    }

    private void term(JsonNode clause, JsonPointer place) {
        JsonNode term = clause.path("term");
        boolean byDate = term.asText().equals("by-date");
        if (byDate && !clause.has("termDate")) {
            fault(
                    place.appendProperty("term"),
                    "для срока by-date впишите саму дату, например «termDate: 2020-10-01».");
        }
        if (!byDate && clause.has("termDate")) {
            fault(
                    place.appendProperty("termDate"),
                    "поле «termDate» имеет смысл только с «term: by-date»: уберите его.");
        }
        if (term.isTextual() && clause.has("internalTerm")) {
            fault(
                    place.appendProperty("internalTerm"),
                    "внутренний срок устанавливают, только когда акт молчит: уберите" + " «internalTerm» или «term».");
        }
        JsonNode trigger = clause.path("trigger");
        JsonNode internal = clause.path("internalTerm");
        boolean hasTerm =
                term.isTextual() || internal.isTextual() && !internal.asText().equals(ActAssembler.NO_TERM);
        // What is done always has no day of its own; an internal term counts from each change that calls for it.
        boolean countsFromChange = !term.isTextual() && trigger.asText().equals("continuous");
        if (hasTerm && trigger.isTextual() && !STARTS_A_TERM.contains(trigger.asText()) && !countsFromChange) {
            fault(
                    place.appendProperty("trigger"),
                    "у события «" + trigger.asText() + "» нет дня, от которого идёт срок:"
                            + " уберите срок или укажите другое событие, например entry-into-force.");
        }
        String modality = clause.path("modality").asText();
        if (hasTerm && (modality.equals("declarative") || modality.equals("constitutive"))) {
            fault(place.appendProperty("modality"), "пункт без обязанности (" + modality + ") не может иметь срока.");
        }
    }

    private void addressees(JsonNode clause, JsonPointer place) {
        String modality = clause.path("modality").asText();
        String trigger = clause.path("trigger").asText();
        boolean expectsAction = modality.equals("mandatory") || modality.equals("recommended");
        boolean addressed = !clause.path("addressees").isEmpty()
                || !clause.path("addresseeRoles").isEmpty();
        if (expectsAction && !addressed && !trigger.equals("in-act")) {
            fault(place, "не сказано, на ком лежит обязанность: впишите «addressees» или «addresseeRoles».");
        }
        if (clause.has("rank") && !clause.has("personRole")) {
            fault(
                    place.appendProperty("rank"),
                    "требование к должности есть, а кого определить, не сказано: впишите,"
                            + " например, «personRole: responsible».");
        }
        if (clause.has("person") && !clause.has("personRole") && !namesAHolder(clause)) {
            fault(
                    place.appendProperty("person"),
                    "лицо названо, а кем оно становится, не сказано: впишите «personRole» или роль контролёра либо"
                            + " координатора в поле «addresseeRoles».");
        }
    }

    private static boolean namesAHolder(JsonNode clause) {
        JsonNode roles = list(clause.path("addresseeRoles"));
        return roles.size() == 1
                && Set.of(Role.CONTROLLER.id(), Role.COORDINATOR.id())
                        .contains(roles.get(0).asText());
    }

    /** What expects somebody to act must be such as the product ever asks of him. */
    private void beginning(JsonNode clause, JsonPointer place) {
        String modality = clause.path("modality").asText();
        String trigger = clause.path("trigger").asText();
        boolean expectsAction = modality.equals("mandatory") || modality.equals("recommended");
        Set<String> procedures = new HashSet<>();
        list(clause.path("procedures")).forEach(procedure -> procedures.add(procedure.asText()));
        if (!expectsAction || procedures.isEmpty()) {
            return;
        }
        ClauseTrigger event = Arrays.stream(ClauseTrigger.values())
                .filter(known -> known.name().equalsIgnoreCase(trigger.replace('-', '_')))
                .findFirst()
                .orElse(ClauseTrigger.NONE);
        Set<String> roles = new HashSet<>();
        list(clause.path("addresseeRoles")).forEach(role -> roles.add(role.asText()));
        Beginnings.whyNever(new Beginnings.Asked(event, procedures, roles, clause.has("weeklyNorm"), this::isCarried))
                .ifPresent(why -> neverBegins(place, trigger, why));
    }

    private void neverBegins(JsonPointer place, String trigger, String why) {
        fault(
                place.appendProperty("trigger"),
                "по событию «" + trigger + "» процедура никогда не начнётся, потому что " + why
                        + " или укажите другое событие.");
    }

    private boolean isCarried(Set<String> procedures) {
        for (JsonNode clause : list(act.path("clauses"))) {
            for (JsonNode procedure : list(clause.path("procedures"))) {
                if (procedures.contains(procedure.asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void rolesOf(JsonNode clause, JsonPointer place) {
        JsonNode roles = list(clause.path("addresseeRoles"));
        for (int i = 0; i < roles.size(); i++) {
            declared(roles.get(i), place.appendProperty("addresseeRoles").appendIndex(i));
            Optional<Role> role = Role.find(roles.get(i).asText());
            if (role.isPresent()
                    && role.get().inEveryBody()
                    && clause.path("addressees").isEmpty()) {
                fault(
                        place.appendProperty("addresseeRoles"),
                        "роль «" + role.get().id()
                                + "» есть в каждом органе: впишите, в каких органах, в поле «addressees».");
            }
        }
        declared(clause.path("recipientRole"), place.appendProperty("recipientRole"));
        declared(
                clause.path("consultation").path("jointRole"),
                place.appendProperty("consultation").appendProperty("jointRole"));
    }

    private void fulfilment(JsonNode clause, JsonPointer place) {
        JsonNode fulfilment = clause.path("fulfilment");
        if (!fulfilment.isObject()) {
            return;
        }
        known(fulfilment.path("basis"), place.appendProperty("basis"));
        if (!isObligationToCreate(clause)) {
            fault(
                    place,
                    "поле «fulfilment» имеет смысл только у пункта, который со дня вступления в силу велит создать"
                            + " страницы («procedures: [create-account]», «trigger: entry-into-force»): уберите его.");
        }
        boolean each = fulfilment.path("pages").asText().equals("each-mandatory");
        if (each && !hasNetwork(Set.of("mandatory"))) {
            fault(
                    place.appendProperty("pages"),
                    "обязательных площадок в «networks» нет: отметьте их «state: mandatory» или впишите"
                            + " «pages: any-network».");
        }
        if (fulfilment.path("pages").asText().equals("any-network") && !hasNetwork(Set.of("mandatory", "allowed"))) {
            fault(
                    place.appendProperty("pages"),
                    "в «networks» нет площадки, на которой страницу можно создать: впишите хотя бы одну с «state:"
                            + " allowed».");
        }
        owners(clause, fulfilment, place.appendProperty("owners"));
    }

    private void weeklyNorm(JsonNode norm, JsonPointer place) {
        if (norm.path("unit").asText().equals("days") && norm.path("minimum").asInt() > WeeklyNorm.DAYS_OF_WEEK) {
            fault(
                    place.appendProperty("minimum"),
                    "в неделе " + WeeklyNorm.DAYS_OF_WEEK
                            + " дней: укажите не больше или впишите «unit: publications».");
        }
    }

    /** Whose pages fulfil the obligation, the clause itself names. */
    private void owners(JsonNode clause, JsonNode fulfilment, JsonPointer place) {
        JsonNode named = clause.has("accountsOf") ? clause.path("accountsOf") : clause.path("addressees");
        Set<String> spokenOf = new HashSet<>();
        list(named).forEach(owner -> spokenOf.add(owner.asText()));
        JsonNode owners = list(fulfilment.path("owners"));
        for (int i = 0; i < owners.size(); i++) {
            if (!spokenOf.contains(owners.get(i).asText())) {
                fault(
                        place.appendIndex(i),
                        "о страницах «" + owners.get(i).asText() + "» пункт не говорит: впишите этот вид владельца и в"
                                + " «accountsOf» или уберите его отсюда.");
            }
        }
    }

    private static boolean isObligationToCreate(JsonNode clause) {
        String first = "";
        for (JsonNode procedure : list(clause.path("procedures"))) {
            if (first.isEmpty() && !procedure.asText().equals(Procedure.ENACT_ACT.key())) {
                first = procedure.asText();
            }
        }
        return first.equals(Procedure.CREATE_ACCOUNT.key())
                && clause.path("trigger").asText().equals("entry-into-force")
                && Set.of("mandatory", "recommended")
                        .contains(clause.path("modality").asText());
    }

    private boolean hasNetwork(Set<String> states) {
        for (JsonNode period : list(act.path("networks"))) {
            if (states.contains(period.path("state").asText())) {
                return true;
            }
        }
        return false;
    }

    private void declared(JsonNode named, JsonPointer place) {
        Optional<Role> role = Role.find(named.asText());
        if (role.isPresent()
                && !role.get().inEveryBody()
                && !act.path("roles").has(role.get().id())) {
            fault(place, "роль «" + role.get().id() + "» не описана: впишите в «roles», кто её исполняет.");
        }
    }

    private void versionsOf(JsonNode clause, JsonPointer place) {
        Set<String> known = new LinkedHashSet<>();
        act.path("versions").forEach(version -> known.add(version.path("id").asText()));
        if (known.isEmpty()) {
            known.add(ActAssembler.FIRST_VERSION);
        }
        for (String field : List.of("sinceVersion", "untilVersion")) {
            if (clause.hasNonNull(field) && !known.contains(clause.get(field).asText())) {
                fault(
                        place.appendProperty(field),
                        "редакции «" + clause.get(field).asText() + "» у акта нет: опишите её" + " в «versions».");
            }
        }
        everInForce(clause, place, new ArrayList<>(known));
    }

    /** @param versions in their order */
    private void everInForce(JsonNode clause, JsonPointer place, List<String> versions) {
        int since = clause.hasNonNull("sinceVersion")
                ? versions.indexOf(clause.get("sinceVersion").asText())
                : 0;
        int until = clause.hasNonNull("untilVersion")
                ? versions.indexOf(clause.get("untilVersion").asText())
                : -1;
        if (until >= 0 && until <= since) {
            fault(
                    place.appendProperty("untilVersion"),
                    "пункт не действует ни в одной редакции: с редакции «" + versions.get(until)
                            + "» его уже нет, а раньше неё он не начинался. Укажите редакцию, которая его отменила.");
        }
    }

    private void references(JsonNode clause, JsonPointer place, String field) {
        JsonNode named = clause.path(field);
        if (named.isTextual()) {
            known(named, place.appendProperty(field));
        }
        for (int i = 0; i < list(named).size(); i++) {
            known(named.get(i), place.appendProperty(field).appendIndex(i));
        }
    }

    private void known(JsonNode clauseId, JsonPointer place) {
        String id = clauseId.asText();
        if (CLAUSE_ID.matcher(id).matches() && !clauseLines.containsKey(id)) {
            String near = NearestWord.to(id, clauseLines.keySet())
                    .map(word -> ": возможно, имелось в виду «" + word + "».")
                    .orElse(": опишите его или уберите ссылку.");
            fault(place, "пункта «" + id + "» в этом акте нет" + near);
        }
    }

    private void networks() {
        Map<String, LocalDate> latest = new HashMap<>();
        JsonNode networks = list(act.path("networks"));
        for (int i = 0; i < networks.size(); i++) {
            JsonNode period = networks.get(i);
            String network = period.path("network").asText();
            LocalDate from = date(period.path("from")).orElse(LocalDate.MIN);
            LocalDate earlier = latest.put(network, from);
            if (earlier != null && !from.isAfter(earlier)) {
                fault(
                        JsonPointer.compile("/networks").appendIndex(i),
                        "состояния площадки «" + network
                                + "» идут не по порядку дат: расположите их от раннего к позднему, без повторов.");
            }
        }
    }

    private void bases() {
        act.path("roles")
                .fields()
                .forEachRemaining(role -> known(
                        role.getValue().path("basis"),
                        JsonPointer.compile("/roles")
                                .appendProperty(role.getKey())
                                .appendProperty("basis")));
        JsonNode networks = list(act.path("networks"));
        for (int i = 0; i < networks.size(); i++) {
            known(
                    networks.get(i).path("basis"),
                    JsonPointer.compile("/networks").appendIndex(i).appendProperty("basis"));
        }
        JsonNode owners = list(act.path("owners"));
        for (int i = 0; i < owners.size(); i++) {
            known(
                    owners.get(i).path("basis"),
                    JsonPointer.compile("/owners").appendIndex(i).appendProperty("basis"));
        }
        known(act.path("security").path("basis"), JsonPointer.compile("/security/basis"));
        known(act.path("otherNetworks").path("basis"), JsonPointer.compile("/otherNetworks/basis"));
        known(act.path("entryIntoForce").path("clause"), JsonPointer.compile("/entryIntoForce/clause"));
    }

    private void pages() {
        JsonNode pages = list(act.path("designatedPages"));
        for (int i = 0; i < pages.size(); i++) {
            known(
                    pages.get(i).path("clause"),
                    JsonPointer.compile("/designatedPages").appendIndex(i).appendProperty("clause"));
        }
    }

    private void circle() {
        References references = new References();
        act.path("clauses").forEach(clause -> {
            String id = clause.path("id").asText();
            clause.path("follows").forEach(earlier -> references.add(id, earlier.asText()));
            for (String field : List.of("basis", "supersededBy")) {
                if (clause.path(field).isTextual()) {
                    references.add(id, clause.get(field).asText());
                }
            }
        });
        references
                .circle()
                .ifPresent(circle -> faults.add(
                        clauseLines.getOrDefault(circle.get(0), 1),
                        "Пункты ссылаются друг на друга по кругу: " + String.join(" → ", circle)
                                + ". Уберите одну из ссылок «follows», «basis» или «supersededBy»."));
    }

    private Optional<LocalDate> date(JsonNode value) {
        return value.isTextual() ? DateText.parse(value.asText()) : Optional.empty();
    }

    /** What is no list has no items: the schema says what is wrong with it. */
    private static JsonNode list(JsonNode node) {
        return node.isArray() ? node : MissingNode.getInstance();
    }

    private static JsonPointer clause(int number) {
        return JsonPointer.compile("/clauses").appendIndex(number);
    }

    private void fault(JsonPointer place, String sentence) {
        faults.add(tree.line(place), WhichClause.prefix(act, place, sentence));
    }
}
