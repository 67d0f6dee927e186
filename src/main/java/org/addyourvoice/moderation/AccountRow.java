package org.addyourvoice.moderation;

import java.util.List;

/** A flagged account in the queue. @param own whether it is the reader's */
record AccountRow(long id, String name, List<FlagFile.Cause> causes, Moment openedAt, boolean own) {}
