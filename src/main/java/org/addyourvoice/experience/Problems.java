package org.addyourvoice.experience;

import java.util.List;

/** What has to be put right in a form, in the order of the page; empty where nothing has. */
record Problems(List<Problem> list) {

    static final Problems NONE = new Problems(List.of());

    Problems {
        list = List.copyOf(list);
    }

    public List<Problem> on(String field) {
        return list.stream().filter(it -> it.field().equals(field)).toList();
    }

    public boolean has(String field) {
        return list.stream().anyMatch(it -> it.field().equals(field));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }
}
