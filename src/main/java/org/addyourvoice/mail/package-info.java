/** Mail to one person at a time, where the operator has set it up; the only user of the mail sender. */
@ApplicationModule(allowedDependencies = {"seal", "upkeep"})
@NullMarked
package org.addyourvoice.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
