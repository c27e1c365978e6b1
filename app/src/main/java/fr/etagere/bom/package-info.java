/// Components and systems, as bills of materials (CycloneDX, SPDX), repositories, tables and cartographies list them.
///
/// Face: [fr.etagere.bom.ComponentRegisters], which imports files and plays them back as records of `portfolio`, and
/// [fr.etagere.bom.EndOfLife], which says whether a component is still supported on a day.
@NullMarked
package fr.etagere.bom;

import org.jspecify.annotations.NullMarked;
