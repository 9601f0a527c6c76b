package org.poryadok.casework;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lets whoever has the task download the documents of the procedure from its form, under the engine's own rights. */
@Component
class DocumentLinks implements TaskListener {

    private static final Map<String, String> LINK_OF_FILE = Map.of(
            "noticeFile", "noticeLink", "centerNoticeFile", "centerNoticeLink", "reportFile", "reportLink",
            "registryFile", "registryLink", "auditFile", "auditLink");

    @Override
    public void notify(DelegateTask task) {
        LINK_OF_FILE.forEach((file, link) -> {
            if (task.hasVariable(file)) {
                task.setVariableLocal(link,
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/variables/" + file + "/data");
            }
        });
    }
}
