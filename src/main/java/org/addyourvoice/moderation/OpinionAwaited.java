package org.addyourvoice.moderation;

/** The moderator has asked for a second opinion, and would now decide alone. Nothing was done: they take their question back first, or somebody else decides. */
class OpinionAwaited extends CaseMovedOn {

    private static final long serialVersionUID = 1;

    OpinionAwaited(CaseId id) {
        super(id);
    }
}
