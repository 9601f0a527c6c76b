package org.poryadok.host.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.deployment.Deployment;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.ImportReport;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.OrganisationImport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the jurisdictions of the demo with fictional people, once: what is changed there afterwards stays. */
@Component
@Deployment.Demo
class DemoOrganisation {

    private final Acts acts;
    private final Organisation organisation;
    private final OrganisationImport importer;
    private final AccessLock lock;

    DemoOrganisation(Acts acts, Organisation organisation, OrganisationImport importer, AccessLock lock) {
        this.acts = acts;
        this.organisation = organisation;
        this.importer = importer;
        this.lock = lock;
    }

    @Transactional
    public void fill() {
        lock.take();
        acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(jurisdiction -> organisation.bodies(jurisdiction).isEmpty())
                .filter(jurisdiction -> resource(jurisdiction, "bodies").exists())
                .forEach(this::fill);
    }

    private void fill(String jurisdiction) {
        ImportReport report =
                importer.load(Optional.of(file(jurisdiction, "bodies")), Optional.of(file(jurisdiction, "officials")));
        if (!report.clean()) {
            throw new IllegalStateException("The demo's organisation is faulty: " + report.faults());
        }
    }

    private static ImportFile file(String jurisdiction, String name) {
        try {
            String text = resource(jurisdiction, name).getContentAsString(StandardCharsets.UTF_8);
            return new ImportFile(jurisdiction + "/" + name + ".csv", text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource resource(String jurisdiction, String name) {
        return new ClassPathResource("demo/" + jurisdiction + "/" + name + ".csv");
    }
}
