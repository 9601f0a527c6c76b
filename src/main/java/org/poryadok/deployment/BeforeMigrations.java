package org.poryadok.deployment;

/** A bean that needs what may refuse the start and needs no database: it is made before the first table is touched. */
public interface BeforeMigrations {}
