/** P16, {@code adopt-own-act}: bodies and municipalities adopt acts of their own under an act. */
@org.springframework.modulith.NamedInterface("ownacts")
package org.poryadok.enactment.adoptownact;
