/** Accounts, pseudonyms, roles and sign-in. */
@ApplicationModule(allowedDependencies = {"limit", "upkeep"})
@NullMarked
package org.addyourvoice.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
