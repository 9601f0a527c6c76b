package org.poryadok.registry;

import java.util.List;
import org.poryadok.registry.internal.version.SiteCheckTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sites were seen to show of the registry; only added to. Changes join the caller's transaction. */
@Component
@Transactional
public class SiteChecks {

    private final SiteCheckTable table;

    SiteChecks(SiteCheckTable table) {
        this.table = table;
    }

    public void record(SiteCheck check) {
        table.insert(check);
    }

    /** Every look at the sites of a version, the first one first. */
    @Transactional(readOnly = true)
    public List<SiteCheck> of(String jurisdiction, int number) {
        return table.of(jurisdiction, number);
    }
}
