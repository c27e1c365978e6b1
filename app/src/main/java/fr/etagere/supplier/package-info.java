/// What is known of a supplier, put together for people: who stands above it, which laws may reach it, what SecNumCloud
/// asks of its capital; with pictures and their tables. `SupplierFile` is the face.
@NullMarked
package fr.etagere.supplier;

import org.jspecify.annotations.NullMarked;
