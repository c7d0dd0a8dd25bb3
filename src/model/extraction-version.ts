/** The version of the extraction rules; a change of what a unit is raises it, and comes with a migration. */
export const extractionVersion = 1
