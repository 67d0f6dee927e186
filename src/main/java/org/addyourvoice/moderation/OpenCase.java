package org.addyourvoice.moderation;

/** A case that waits, and the version to decide on. */
public record OpenCase(CaseId id, long version) {}
