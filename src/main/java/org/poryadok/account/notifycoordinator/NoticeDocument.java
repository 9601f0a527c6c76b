package org.poryadok.account.notifycoordinator;

import org.poryadok.casework.document.DocumentFields;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.DocxTemplate;
import org.poryadok.casework.document.LetterFields;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The notice of created or deleted accounts as a DOCX letter (KUZ-3c; SHP-3.2.2, SHP-3.1.5). */
@Component
public class NoticeDocument {

    static final String FIRST_TIER = "notice-first-tier.docx";
    static final String SECOND_TIER = "notice-second-tier.docx";

    private static final DocumentFields<NoticeData> FIELDS = LetterFields.<NoticeData>of(NoticeData::letterhead)
            .field(
                    "event.about",
                    notice -> notice.words().event().about(notice.accounts().size()))
            .field(
                    "event.subject",
                    notice -> notice.words().subject(notice.accounts().size()))
            .field(
                    "letter.opening",
                    notice -> notice.words().opening(notice.accounts().size()))
            .field("act.name", NoticeData::act)
            .field("clause.citation", NoticeData::citation)
            .field(
                    "source.body",
                    notice -> notice.source().map(NoticeData.Source::body).orElse(""))
            .field(
                    "source.number",
                    notice -> notice.source().map(NoticeData.Source::number).orElse(""))
            .field(
                    "source.date",
                    notice -> notice.source()
                            .map(source -> Russian.day(source.date()))
                            .orElse(""))
            .list("accounts", NoticeData::accounts, LetterFields.accountColumns());

    private final DocxTemplate firstTier;
    private final DocxTemplate secondTier;

    NoticeDocument(DocumentTemplates templates) {
        firstTier = templates.load(FIRST_TIER, FIELDS.names());
        secondTier = templates.load(SECOND_TIER, FIELDS.names());
    }

    /** The letter of the body to the coordinator, or, when the notice has a source, of the coordinator further on. */
    public byte[] render(NoticeData notice) {
        return (notice.source().isPresent() ? secondTier : firstTier).fill(FIELDS.fill(notice));
    }
}
