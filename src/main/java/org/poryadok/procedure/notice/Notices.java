package org.poryadok.procedure.notice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
@Component
class Notices {
    static final String TO_COORDINATOR = "noticeFile";
    static final String TO_CENTRE = "centerNoticeFile";
    void drawUp(DelegateExecution execution, String tier) { }
}
