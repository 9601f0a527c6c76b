package org.poryadok.organisation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Acts;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.table.CsvRow;
import org.poryadok.organisation.table.CsvTable;

/** Reads the file of officials row by row and keeps the place of every login for the checks of the whole. */
public final class OfficialReader {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");
    private static final Pattern FULL_NAME = Pattern.compile("\\p{L}[\\p{L}.'’-]*(?: [\\p{L}(][\\p{L}.'’)-]*){1,5}");
    private static final Set<String> RESERVED = Set.of("admin", "camunda-admin");
    private static final String JURISDICTION = "Юрисдикция";
    private static final String BODY = "Код органа";
    private static final String LOGIN_COLUMN = "Логин";
    private static final String NAME = "ФИО";
    private static final String POST = "Должность";
    private static final String RANK = "Уровень должности";
    private static final String CIVIL_SERVICE = "Гражданская служба";
    private static final String EMAIL = "Электронная почта";
    private static final String TELEPHONE = "Рабочий телефон";
    private static final String ROLES = "Роли";
    private static final String WORKS = "Работает";
    private static final List<String> COLUMNS =
            List.of(JURISDICTION, BODY, LOGIN_COLUMN, NAME, POST, RANK, CIVIL_SERVICE, EMAIL, ROLES, WORKS);
    /** Staff lists from before it was asked for have no such column. */
    private static final List<String> OPTIONAL = List.of(TELEPHONE);

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9(][0-9 ()-]{3,28}[0-9](?:,? ?доб\\. ?[0-9]{1,6})?");
    private static final int MAX_NAME = 200;
    private static final int MAX_POST = 500;

    private final Acts acts;
    private final Map<String, OfficialEntry> known;
    private final List<ImportFault> faults;
    private final List<OfficialEntry> entries = new ArrayList<>();
    private final Map<String, CsvRow> places = new HashMap<>();
    private boolean faulty;

    /** @param known officials by login, as they are before the import */
    public OfficialReader(Acts acts, Map<String, OfficialEntry> known, List<ImportFault> faults) {
        this.acts = acts;
        this.known = known;
        this.faults = faults;
    }

    public void read(ImportFile file) {
        int before = faults.size();
        for (CsvRow row : CsvTable.read(file, COLUMNS, OPTIONAL, faults)) {
            try {
                entries.add(entry(row));
            } catch (FaultyLine fault) {
                faults.add(new ImportFault(row.file(), row.line(), fault.getMessage()));
            }
        }
        faulty |= faults.size() > before;
    }

    public List<OfficialEntry> entries() {
        return entries;
    }

    CsvRow place(String login) {
        return places.get(login);
    }

    boolean anyRowFaulty() {
        return faulty;
    }

    private OfficialEntry entry(CsvRow row) {
        String jurisdiction =
                Words.jurisdiction(acts, row.required(JURISDICTION, MAX_POST)).id();
        String login =
                row.matching(LOGIN_COLUMN, LOGIN, "строчные латинские буквы, цифры, точка и дефис, от 3 до 64 знаков.");
        if (RESERVED.contains(login)) {
            throw new FaultyLine("Логин «" + login + "» занят администратором.");
        }
        CsvRow earlier = places.putIfAbsent(login, row);
        if (earlier != null) {
            throw new FaultyLine("Логин «" + login + "» уже есть в строке " + earlier.line() + ".");
        }
        String body = row.matching(BODY, BodyReader.CODE, "код органа пишется строчными латинскими буквами.");
        return new OfficialEntry(
                new Official(
                        login,
                        jurisdiction,
                        Optional.of(jurisdiction + "." + body),
                        fullName(row),
                        row.required(POST, MAX_POST),
                        Words.rank(row.required(RANK, MAX_POST)),
                        row.yes(CIVIL_SERVICE, false),
                        row.email(EMAIL),
                        telephone(row, login),
                        Words.roles(row.text(ROLES), role -> true)),
                row.yes(WORKS, true));
    }

    /** A file without the column leaves the number as it is. */
    private Optional<String> telephone(CsvRow row, String login) {
        if (!row.has(TELEPHONE)) {
            return Optional.ofNullable(known.get(login))
                    .flatMap(entry -> entry.official().telephone());
        }
        String number = row.text(TELEPHONE);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(row.matching(
                TELEPHONE, NUMBER, "напишите цифрами, например +7 (3842) 58-00-00 или 8 (3842) 58-00-00, доб. 101."));
    }

    private static String fullName(CsvRow row) {
        String name = row.required(NAME, MAX_NAME);
        if (!FULL_NAME.matcher(name).matches()) {
            throw new FaultyLine("ФИО «" + name + "»: нужны фамилия, имя и, если есть, отчество через пробел.");
        }
        return name;
    }
}
