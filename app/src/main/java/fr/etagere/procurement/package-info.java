/// Public contracts as their buyers publish them: DECP of 2019 and 2022, the tabular form, OCDS 1.1.
///
/// [fr.etagere.procurement.ContractRegisters] is the face: a file comes in, each of its rows is kept, rejected or
/// counted as a duplicate, and nothing is repaired without a named [fr.etagere.procurement.Rule] that counts it.
@NullMarked
package fr.etagere.procurement;

import org.jspecify.annotations.NullMarked;
