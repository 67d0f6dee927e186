package org.addyourvoice.sanction;

import java.util.List;
import org.addyourvoice.member.Role;

/**
 * The sanctions of one member, for a moderator.
 *
 * @param own whether the reader is the member
 * @param offered what the reader may impose; nothing unless the member stands below them
 * @param lines newest first; none unless the member stands below the reader
 * @param newest number of the newest sanction, or 0
 */
record MemberSanctions(
        String pseudonym, Role role, boolean own, List<Measure> offered, List<SanctionLine> lines, long newest) {

    public List<SanctionLine> open() {
        return lines.stream().filter(SanctionLine::isOpen).toList();
    }

    public List<SanctionLine> past() {
        return lines.stream().filter(it -> !it.isOpen()).toList();
    }
}
