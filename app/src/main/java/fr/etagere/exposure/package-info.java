/// Which laws from outside the Union may reach a legal entity, and by what. `Exposures` is the face: what registers say
/// of the entity and of those above it goes in, and each law that reaches it comes out with its chain, its source and
/// how sure both are. The laws are data, in `doctrine/ownership`. Nothing is concluded about an offer: a mitigation is
/// shown beside, never subtracted.
@NullMarked
package fr.etagere.exposure;

import org.jspecify.annotations.NullMarked;
