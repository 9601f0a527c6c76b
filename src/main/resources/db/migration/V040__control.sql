-- Put under control when the term had passed: periods that had closed by then tell of it beside their figures.
create index control_card_opened_past on control_card (jurisdiction, judged_day)
    where opened_at >= judged_after and modality = 'MANDATORY';
