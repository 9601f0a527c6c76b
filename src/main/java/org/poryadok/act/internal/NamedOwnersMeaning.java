package org.poryadok.act.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Set;
import org.poryadok.act.Procedure;

/** Whether every page that a body keeps for another owner has an owner whom the act names, and every named one a clause. */
final class NamedOwnersMeaning {

    private static final String HEAD = "head";
    private static final String GOVERNOR = "governor";

    private final YamlTree tree;
    private final JsonNode act;
    private final FileFaults faults;
    private final Set<String> named = new HashSet<>();

    private NamedOwnersMeaning(YamlTree tree, FileFaults faults) {
        this.tree = tree;
        this.act = tree.root();
        this.faults = faults;
    }

    static void check(YamlTree tree, FileFaults faults) {
        NamedOwnersMeaning meaning = new NamedOwnersMeaning(tree, faults);
        JsonNode owners = list(meaning.act.path("owners"));
        for (int i = 0; i < owners.size(); i++) {
            meaning.owner(owners.get(i), JsonPointer.compile("/owners").appendIndex(i));
        }
        JsonNode clauses = list(meaning.act.path("clauses"));
        for (int i = 0; i < clauses.size(); i++) {
            meaning.pagesOf(
                    clauses.get(i),
                    JsonPointer.compile("/clauses").appendIndex(i).appendProperty("accountsOf"));
        }
    }

    private void owner(JsonNode owner, JsonPointer place) {
        String kind = owner.path("kind").asText();
        if (!named.add(kind)) {
            fault(place, "владелец вида «" + kind + "» описан дважды: оставьте одного.");
        }
        if (kind.equals(HEAD) && owner.has("name")) {
            fault(
                    place.appendProperty("name"),
                    "руководителей называют их должности: уберите поле «name» или укажите другой вид.");
        }
        if (!kind.equals(HEAD) && !owner.has("name")) {
            fault(
                    place,
                    "как акт называет владельца вида «" + kind
                            + "», не сказано: впишите, например, «name: Губернатор Томской области».");
        }
        for (JsonNode clause : list(act.path("clauses"))) {
            if (clause.path("id").equals(owner.path("basis")) && !speaksOf(clause, kind)) {
                fault(
                        place.appendProperty("basis"),
                        "пункт «" + clause.path("id").asText() + "» не говорит о страницах вида «" + kind
                                + "»: укажите тот, у которого этот вид есть в «accountsOf» или «addressees».");
            }
        }
    }

    /** What one body creates for another owner has to be shown under that owner's name. */
    private void pagesOf(JsonNode clause, JsonPointer place) {
        JsonNode kinds = list(clause.path("accountsOf"));
        for (int i = 0; i < kinds.size(); i++) {
            String kind = kinds.get(i).asText();
            boolean createdByAnother = has(clause.path("procedures"), Procedure.CREATE_ACCOUNT.key())
                    && !kind.equals(HEAD)
                    && !has(clause.path("addressees"), kind);
            if ((createdByAnother || kind.equals(GOVERNOR)) && !named.contains(kind)) {
                fault(
                        place.appendIndex(i),
                        "чьи это страницы вида «" + kind + "», не сказано: опишите владельца в «owners».");
            }
        }
    }

    private static boolean speaksOf(JsonNode clause, String kind) {
        return has(clause.path("accountsOf"), kind) || has(clause.path("addressees"), kind);
    }

    private static boolean has(JsonNode words, String word) {
        for (JsonNode one : list(words)) {
            if (one.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** What is no list has no items: the schema says what is wrong with it. */
    private static JsonNode list(JsonNode node) {
        return node.isArray() ? node : MissingNode.getInstance();
    }

    private void fault(JsonPointer place, String sentence) {
        faults.add(tree.line(place), WhichClause.prefix(act, place, sentence));
    }
}
