package org.addyourvoice.experience;

import java.util.List;

/**
 * Something in a form that has to be put right.
 *
 * @param field the field's name, or for a report its strategy's slug behind {@code report-}
 * @param anchor id of the element that puts it right
 * @param code message of the sentence that stands beside the field and in the summary
 */
record Problem(String field, String anchor, String code, List<Object> arguments) {

    static Problem of(String field, String anchor, String code, Object... arguments) {
        return new Problem(field, anchor, code, List.of(arguments));
    }

    public Object[] args() {
        return arguments.toArray();
    }
}
