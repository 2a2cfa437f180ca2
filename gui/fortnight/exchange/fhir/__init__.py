"""FHIR R4 bundles: the courses of children as resources, and resources as entries of the record."""
