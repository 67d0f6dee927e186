create trigger search_words_change_append_only before update, delete on search_words_change for each row call 'org.addyourvoice.moderation.AppendOnly';
