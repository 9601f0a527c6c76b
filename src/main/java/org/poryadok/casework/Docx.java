package org.poryadok.casework;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;

/** A letter that is kept with its procedure, as a file that a form can offer for download. */
public final class Docx {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Docx() {}

    /** As {@link CaseFile#set} keeps it. */
    public static FileValue of(String fileName, byte[] letter) {
        return Variables.fileValue(fileName).file(letter).mimeType(TYPE).create();
    }

    public static void keep(VariableScope scope, String variable, String fileName, byte[] letter) {
        scope.setVariable(variable, of(fileName, letter));
    }
}
