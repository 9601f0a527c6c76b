package org.poryadok.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.table.CsvRow;
import org.poryadok.organisation.table.CsvTable;

/** Reads the file of bodies row by row and keeps the place of every body for the checks of the whole. */
public final class BodyReader {

    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final String JURISDICTION = "Юрисдикция";
    private static final String CODE_COLUMN = "Код органа";
    private static final String NAME = "Наименование";
    private static final String KIND = "Вид владельца";
    private static final String EMAIL = "Электронная почта";
    private static final String SUPERIOR = "Вышестоящий орган";
    private static final String ROLES = "Роли по акту";
    private static final String KNOWN_AS = "Краткое наименование";
    private static final String FOUNDED = "Образован";
    private static final List<String> COLUMNS = List.of(JURISDICTION, CODE_COLUMN, NAME, KIND, EMAIL, SUPERIOR, ROLES);
    private static final int MAX_NAME = 500;
    /** What a card of the list of tasks shows on one line. */
    private static final int MAX_KNOWN_AS = 60;

    private final Acts acts;
    private final Map<String, BodyEntry> before;
    private final List<ImportFault> faults;
    private final List<BodyEntry> entries = new ArrayList<>();
    private final Map<String, CsvRow> places = new HashMap<>();

    /** @param before bodies known so far, by id */
    public BodyReader(Acts acts, Map<String, BodyEntry> before, List<ImportFault> faults) {
        this.acts = acts;
        this.before = before;
        this.faults = faults;
    }

    public void read(ImportFile file) {
        for (CsvRow row : CsvTable.read(file, COLUMNS, List.of(KNOWN_AS, FOUNDED), faults)) {
            try {
                entries.add(entry(row));
            } catch (FaultyLine fault) {
                faults.add(new ImportFault(row.file(), row.line(), fault.getMessage()));
            }
        }
    }

    public List<BodyEntry> entries() {
        return entries;
    }

    /** Row of a body, also of one whose row is faulty further on. */
    Optional<CsvRow> place(String bodyId) {
        return Optional.ofNullable(places.get(bodyId));
    }

    private BodyEntry entry(CsvRow row) {
        String jurisdiction =
                Words.jurisdiction(acts, row.required(JURISDICTION, MAX_NAME)).id();
        String code = row.matching(
                CODE_COLUMN,
                CODE,
                "строчные латинские буквы, цифры и дефис, от 2 до 40 знаков, " + "первой идёт буква.");
        if (Words.isRoleId(code)) {
            throw new FaultyLine("Код «" + code + "» занят ролью: выберите другой.");
        }
        String id = jurisdiction + "." + code;
        CsvRow earlier = places.putIfAbsent(id, row);
        if (earlier != null) {
            throw new FaultyLine("Орган с кодом «" + code + "» уже есть в строке " + earlier.line() + ".");
        }
        String superior = row.text(SUPERIOR);
        return new BodyEntry(
                new Body(
                        id,
                        jurisdiction,
                        code,
                        row.required(NAME, MAX_NAME),
                        knownAs(row, id),
                        Words.ownerKind(row.required(KIND, MAX_NAME)),
                        row.email(EMAIL),
                        superior.isEmpty() ? Optional.empty() : Optional.of(jurisdiction + "." + superior)),
                Words.roles(row.text(ROLES), role -> !role.inEveryBody()),
                foundedOn(row, id));
    }

    /** A file without the column leaves what is known. */
    private Optional<String> knownAs(CsvRow row, String id) {
        if (!row.has(KNOWN_AS)) {
            return Optional.ofNullable(before.get(id))
                    .flatMap(entry -> entry.body().knownAs());
        }
        return Optional.of(row.optional(KNOWN_AS, MAX_KNOWN_AS)).filter(text -> !text.isEmpty());
    }

    /** As {@link #knownAs}. */
    private Optional<LocalDate> foundedOn(CsvRow row, String id) {
        if (!row.has(FOUNDED)) {
            return Optional.ofNullable(before.get(id)).flatMap(BodyEntry::foundedOn);
        }
        return row.text(FOUNDED).isEmpty() ? Optional.empty() : Optional.of(row.day(FOUNDED));
    }
}
