package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@PoryadokTest
class AttachmentNamesTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestRestTemplate http;

    @Test
    void documentIsSavedUnderItsRussianName() {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        tasks.setVariable(
                task.getId(),
                "letter",
                Variables.fileValue("Уведомление о странице.docx")
                        .file(new byte[] {1, 2, 3})
                        .mimeType("application/octet-stream")
                        .create());

        ResponseEntity<byte[]> answer = http.withBasicAuth("admin", "admin")
                .getForEntity("/engine-rest/task/" + task.getId() + "/variables/letter/data", byte[].class);

        assertThat(answer.getBody()).containsExactly(1, 2, 3);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("Уведомление о странице.docx");
        tasks.deleteTask(task.getId(), true);
    }
}
