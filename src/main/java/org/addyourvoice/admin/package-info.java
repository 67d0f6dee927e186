/** What admins see and do: accounts, and the way to everything else that is theirs. */
@ApplicationModule(allowedDependencies = {"access", "experience", "member", "safety", "setting", "mail", "limit"})
@NullMarked
package org.addyourvoice.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
