package org.poryadok.desk.tasklist;

import java.util.Map;
import java.util.Optional;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
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

    /** {@code who} is away, on which {@code days}, {@code today}'s day, and his {@code deputy}; 204 for whoever is there. */
    @GetMapping
    ResponseEntity<Map<String, String>> today(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        return of(user).map(absence -> ResponseEntity.ok(Map.of(
                        "who",
                        name(absence.officialId()),
                        "days",
                        absence.days(),
                        "today",
                        Russian.day(organisation.today(absence.jurisdiction())),
                        "deputy",
                        name(absence.deputyId()))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/end")
    @Transactional
    public ResponseEntity<Void> end(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        of(user).ifPresent(absence -> {
            absences.end(absence.id(), user.userId(), Optional.empty());
            deputies.settle(absence.jurisdiction());
        });
        return ResponseEntity.noContent().build();
    }

    private String name(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    private Optional<Absence> of(SignedIn user) {
        return organisation.official(user.userId()).flatMap(absences::today);
    }
}
