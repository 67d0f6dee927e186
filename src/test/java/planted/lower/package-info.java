/** Breaks each rule of the house once, so that a rule that no longer bites shows. Never part of the program. */
@ApplicationModule(allowedDependencies = {})
package planted.lower;

import org.springframework.modulith.ApplicationModule;
