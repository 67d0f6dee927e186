package org.addyourvoice.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.safety.Reply;
import org.addyourvoice.text.PlainOrder;

/** A saved reply to pick from. @param words filled in for this author and text @param fits the decisions it is for, by their names in forms */
record ReplyChoice(String id, String name, String words, String fits) {

    /** Those that fit what is offered, in the order of their files. */
    static List<ReplyChoice> among(List<Reply> replies, CaseFile file) {
        return replies.stream()
                .filter(reply -> file.offered().stream().anyMatch(it -> fits(reply, it)))
                .map(reply -> of(reply, file))
                .toList();
    }

    static ReplyChoice of(Reply reply, CaseFile file) {
        String name = file.author() == null ? "" : file.author().pseudonym();
        return new ReplyChoice(
                reply.id(),
                reply.name(),
                reply.filledIn(name, PlainOrder.handedOn(file.reviewed().text().title())),
                file.offered().stream()
                        .filter(it -> fits(reply, it))
                        .map(CaseOutcome::slug)
                        .collect(Collectors.joining(" ")));
    }

    private static boolean fits(Reply reply, CaseOutcome outcome) {
        Set<Reply.Use> of = switch (outcome) {
            case PUBLISH -> EnumSet.of(Reply.Use.PUBLISH, Reply.Use.MESSAGE);
            case RETURN -> EnumSet.of(Reply.Use.RETURN, Reply.Use.MESSAGE);
            case DECLINE -> EnumSet.of(Reply.Use.DECLINE, Reply.Use.MESSAGE);
            case REMOVE -> EnumSet.of(Reply.Use.REMOVE, Reply.Use.MESSAGE);
            // nothing said here reaches the author
            case KEEP, ESCALATE, HOLD, HIDE -> EnumSet.noneOf(Reply.Use.class);
        };
        return reply.uses().stream().anyMatch(of::contains);
    }
}
