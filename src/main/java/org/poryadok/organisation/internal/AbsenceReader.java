package org.poryadok.organisation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.Standing;
import org.poryadok.organisation.table.CsvRow;
import org.poryadok.organisation.table.CsvTable;
import org.poryadok.organisation.table.Spelling;

/** Reads the file of absences row by row. */
public final class AbsenceReader {

    private static final String LOGIN = "Логин";
    private static final String FIRST_DAY = "Первый день";
    private static final String LAST_DAY = "Последний день";
    private static final String DEPUTY = "Логин заместителя";
    private static final String STANDING = "Как замещает";
    private static final String GROUND = "Документ";
    private static final List<String> COLUMNS = List.of(LOGIN, FIRST_DAY, LAST_DAY, DEPUTY, STANDING, GROUND);
    private static final int MAX_TEXT = 200;

    private final Organisation organisation;
    private final List<ImportFault> faults;

    /** What a row says, and where. */
    public record Row(String file, int line, NewAbsence absence) {}

    public AbsenceReader(Organisation organisation, List<ImportFault> faults) {
        this.organisation = organisation;
        this.faults = faults;
    }

    public List<Row> read(ImportFile file) {
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, faults)) {
            try {
                rows.add(new Row(row.file(), row.line(), absence(row)));
            } catch (FaultyLine fault) {
                faults.add(new ImportFault(row.file(), row.line(), fault.getMessage()));
            }
        }
        return rows;
    }

    private NewAbsence absence(CsvRow row) {
        return new NewAbsence(
                login(row, LOGIN),
                login(row, DEPUTY),
                standing(row),
                row.day(FIRST_DAY),
                row.day(LAST_DAY),
                row.required(GROUND, MAX_TEXT));
    }

    private String login(CsvRow row, String column) {
        String login = row.required(column, MAX_TEXT);
        if (organisation.official(login).isEmpty()) {
            throw new FaultyLine(
                    "«" + column + "»: сотрудника с логином «" + login + "» нет. Сначала загрузите сотрудников.");
        }
        return login;
    }

    private static Standing standing(CsvRow row) {
        String typed = row.required(STANDING, MAX_TEXT);
        return Arrays.stream(Standing.values())
                .filter(standing -> Spelling.same(standing.title(), typed))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("«" + STANDING + "»: ожидается "
                        + Arrays.stream(Standing.values())
                                .map(standing -> "«" + standing.title() + "»")
                                .collect(Collectors.joining(" или "))
                        + ", а не «" + typed + "»."));
    }
}
