-- No column may become empty; without a name the function would compare with nothing, and let that pass.
create trigger search_words_change_append_only before update or delete on search_words_change
    for each row execute function append_only('none');
create trigger search_words_change_never_emptied before truncate on search_words_change for each statement execute function append_only();
