package org.addyourvoice.upkeep;

import java.util.function.Supplier;

/** A {@link Job} as it is found at a bean. */
record DeclaredJob(String name, JobTimes times, Supplier<Work> work) {}
