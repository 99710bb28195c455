/**
 * Files in and out: the folder of a campaign, the results of a run, and the coordinator's sheet there and back.
 *
 * <p>{@link org.mentorat.core.io.CampaignFiles} reads a folder into a {@link org.mentorat.model.Cohort}, a
 * {@link org.mentorat.core.io.ReadReport} and the rows that were set aside; rows in are always cohort and rejected rows together.
 * What a sheet may hold is said once, in the tables of columns; {@code FILES.md} is written from them.
 *
 * <p>Nobody's data stands in a message: {@link org.mentorat.core.io.UnreadableFileException} and the report name file, line, field,
 * code and expectation. Values stand in {@link org.mentorat.core.io.RejectedRow#raw} only, and, because somebody must map them, unmapped
 * codes, places and employers stand in the lists of the report made for that.
 */
@NullMarked
package org.mentorat.core.io;

import org.jspecify.annotations.NullMarked;
