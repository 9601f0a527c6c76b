package org.poryadok.host;

import org.poryadok.act.Acts;
import org.poryadok.deployment.BeforeMigrations;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** A spoilt act or calendar refuses the start while the database is still as it was. */
@Component
record SoundBeforeMigrations(Acts acts, ProductionCalendar calendar) implements BeforeMigrations {}
