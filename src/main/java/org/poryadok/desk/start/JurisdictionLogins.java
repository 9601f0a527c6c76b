package org.poryadok.desk.start;

import java.util.List;

/** The people of one jurisdiction of the demo. */
record JurisdictionLogins(String id, String name, List<DemoLogin> logins) {}
