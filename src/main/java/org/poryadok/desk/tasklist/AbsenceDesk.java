package org.poryadok.desk.tasklist;

import java.util.Map;
import java.util.Optional;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells whoever is said to be away that he is, and lets him end it: whoever is back, or never left, needs nobody's leave to have his
 * own tasks again.
 */
@RestController
@RequestMapping("/desk/absence")
class AbsenceDesk {

    private final Organisation organisation;
    private final Absences absences;
    private final DeputyTasks deputies;

    AbsenceDesk(Organisation organisation, Absences absences, DeputyTasks deputies) {
        this.organisation = organisation;
        this.absences = absences;
        this.deputies = deputies;
    }

    /** 204 for whoever is there. */
    @GetMapping
    ResponseEntity<Map<String, String>> today(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        return of(user).map(absence -> ResponseEntity.ok(Map.of(
                        "days",
                        absence.days(),
                        "deputy",
                        organisation
                                .official(absence.deputyId())
                                .map(Official::shortName)
                                .orElse(absence.deputyId()))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/end")
    @Transactional
    public ResponseEntity<Void> end(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        of(user).ifPresent(absence -> {
            absences.end(absence.id(), user.userId());
            deputies.settle(absence.jurisdiction());
        });
        return ResponseEntity.noContent().build();
    }

    private Optional<Absence> of(SignedIn user) {
        return organisation.official(user.userId()).flatMap(absences::today);
    }
}
