package org.poryadok.casework;

import java.util.UUID;
import org.poryadok.organisation.Absence;

/**
 * An open task of somebody away.
 *
 * @param offered  whether the deputy may do it for this alone; else it is his own as well
 * @param wasTaken whether whoever is away had taken it: he gets it back
 */
record DeputyTask(String taskId, UUID absenceId, String deputyId, boolean offered, boolean wasTaken) {

    boolean isOf(Absence absence) {
        return absence.id().equals(absenceId) && absence.deputyId().equals(deputyId);
    }
}
