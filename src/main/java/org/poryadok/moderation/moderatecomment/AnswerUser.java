package org.poryadok.moderation.moderatecomment;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.WebLinks;
import org.springframework.stereotype.Component;

/** «Ответить пользователю»: a question of a user has its answer on the page. */
@Component
public class AnswerUser implements TaskStep {

    @Override
    public void complete(CaseFile file, String actor) {
        WebLinks.check(file, Variables.USER_ANSWER_ADDRESS);
    }
}
