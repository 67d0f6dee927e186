package org.addyourvoice.member;

import java.util.List;

/**
 * A part of all that is held about a member, for the file that they may take home. Each module that keeps something about members has one; a member
 * learns from it no more, and no sooner, than from their pages.
 *
 * @param <T> a record of plain values: words, numbers, times, days, truths, names of enums, records of such, and lists of these
 */
public interface Held<T extends Record> {

    /** In lower camel case; its words are {@code dataright.part.<part>}. */
    String part();

    Class<T> kind();

    /** In the order in which it is shown. */
    List<T> about(MemberId member);
}
