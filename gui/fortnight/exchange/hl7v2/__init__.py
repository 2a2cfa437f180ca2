"""HL7 version 2: laboratory messages (ORU^R01) from bytes to results of the catalogue's analytes."""
