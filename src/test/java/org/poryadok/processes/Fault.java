package org.poryadok.processes;

/** A broken convention: where it is and what to mend. */
record Fault(String file, String element, String remedy) {

    @Override
    public String toString() {
        return file + ": " + element + ": " + remedy;
    }
}
