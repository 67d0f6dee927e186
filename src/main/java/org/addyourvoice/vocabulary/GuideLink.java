package org.addyourvoice.vocabulary;

/**
 * A link out of the guide, or into it.
 *
 * @param address a path of this site, without the context it may be deployed under
 * @param words the key of its words, {@code name} put in
 * @param name of what it leads to; where that is a page of the guide, its slug
 */
record GuideLink(String address, String words, String name) {}
