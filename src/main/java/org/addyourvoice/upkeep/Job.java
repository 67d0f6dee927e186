package org.addyourvoice.upkeep;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a bean that changes data at its times, by itself. However many nodes there are, one of them does it, under a lock in the database, and
 * what came of it is written down for admins. It takes nothing and gives back {@link Work}; it must bear being done twice, because a node that dies in
 * the middle leaves the rest to another. What concerns the node alone, such as a look at a folder, is no job.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Job {

    /** In small letters with hyphens; its words for admins are {@code upkeep.job.<name>}. */
    String name();

    /** Spring's six fields, in UTC, or a hyphen for never. What was due while no node ran is made up for soon after the start. */
    String cron();
}
