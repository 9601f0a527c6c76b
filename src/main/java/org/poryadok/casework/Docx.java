package org.poryadok.casework;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/** Keeps a letter with its procedure, as a file that a form can offer for download. */
public final class Docx {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Docx() {}

    public static void keep(VariableScope scope, String variable, String fileName, byte[] letter) {
        scope.setVariable(
                variable,
                Variables.fileValue(fileName).file(letter).mimeType(TYPE).create());
    }
}
