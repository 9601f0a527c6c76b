-- The cards that a letter about many named: its link opens them, and a reminder is taken back when the last of them is closed.
create index digest_card_letter on digest_card (letter_key);
