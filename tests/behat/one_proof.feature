@mod @mod_proofolio @javascript
Feature: A proof of competency travels from its first version to its approval
  In order to earn a competency that a project module has left open
  As a student
  I need to show a proof to my tutor, and to improve it until it is approved

  Background:
    Given the following "courses" exist:
      | fullname       | shortname |
      | Autumn project | C1        |
    And the following "users" exist:
      | username | firstname | lastname  |
      | ana      | Ana       | Diaz      |
      | bob      | Bob       | Classmate |
      | tina     | Tina      | Tutor     |
    And the following "course enrolments" exist:
      | user | course | role    |
      | ana  | C1     | student |
      | bob  | C1     | student |
      | tina | C1     | teacher |
    And the following "activities" exist:
      | activity  | name         | course | idnumber   |
      | proofolio | My portfolio | C1     | proofolio1 |
    And the following "mod_proofolio > competencies" exist:
      | proofolio  | code | name                  | elements                      |
      | proofolio1 | CG3  | Design and build      | Understand a need, Try it out |
      | proofolio1 | CG8  | Cooperate with others | Listen                        |
    And the following "mod_proofolio > targets" exist:
      | proofolio  | user | competency |
      | proofolio1 | ana  | CG3        |
      | proofolio1 | ana  | CG8        |
    And the following "mod_proofolio > tutors" exist:
      | proofolio  | user | tutor |
      | proofolio1 | ana  | tina  |

  Scenario: A student submits a proof, the tutor requests changes, and the second version is approved
    # The student writes and submits.
    Given I am on the "proofolio1" "proofolio activity" page logged in as "ana"
    When I click on "New proof" "link" in the "[data-region=logbook]" "css_element"
    And I set the following fields to these values:
      | Name of the proof | Trials with five buyers                     |
      | Competency        | CG3 Design and build                        |
      | Try it out        | 1                                           |
      | Description       | We tried three dashboards with five buyers. |
      | Analysis          | Watching taught me more than asking.        |
    And I set the field "Nothing confidential shows" to "1"
    And I press "Submit version 1 to my tutor"
    And I press "Submit all the same"
    Then I should see "Submitted" in the "[data-region=state]" "css_element"
    And I should see "We tried three dashboards with five buyers." in the "[data-region=version]" "css_element"
    And I log out

    # The tutor comments and requests changes.
    And I am on the "proofolio1" "proofolio activity" page logged in as "tina"
    And I should see "Submitted" in the "Trials with five buyers" "table_row"
    And I click on "Trials with five buyers" "link" in the "Trials with five buyers" "table_row"
    And I set the field "Your comment on version 1" to "Five buyers is a good number."
    And I press "Comment"
    And I should see "Five buyers is a good number." in the "[data-region=threads]" "css_element"
    And I set the field "Your comment on version 1" to "Which other candidates were there?"
    And I press "Request changes"
    And I should see "Which other candidates were there?" in the "[data-region=threads]" "css_element"
    And I should see "To improve" in the "[data-region=state]" "css_element"
    And I log out

    # The student answers with version 2.
    And I am on the "proofolio1" "proofolio activity" page logged in as "ana"
    And I should see "To improve" in the "Trials with five buyers" "table_row"
    And I click on "Trials with five buyers" "link" in the "Trials with five buyers" "table_row"
    And I should see "Which other candidates were there?" in the "[data-region=threads]" "css_element"
    And I follow "Write version 2"
    And I set the field "Description" to "We tried three dashboards out of seven with five buyers."
    And I set the field "Nothing confidential shows" to "1"
    And I press "Submit version 2 to my tutor"
    And I press "Submit all the same"
    And I should see "Submitted" in the "[data-region=state]" "css_element"
    And I log out

    # The tutor approves it, and both versions stand.
    And I am on the "proofolio1" "proofolio activity" page logged in as "tina"
    And I click on "Trials with five buyers" "link" in the "Trials with five buyers" "table_row"
    And I should see "three dashboards out of seven" in the "[data-region=version]" "css_element"
    And I set the field "Your comment on version 2" to "Now I can follow your choice."
    And I press "Approve"
    And I should see "Now I can follow your choice." in the "[data-region=threads]" "css_element"
    And I should see "Approved" in the "[data-region=state]" "css_element"
    And I click on "Version 1" "link" in the ".proofolio-versions" "css_element"
    And I should see "We tried three dashboards with five buyers." in the "[data-region=version]" "css_element"
    And I should not see "out of seven" in the "[data-region=version]" "css_element"

  Scenario: A student does not meet the proofs of others, and a tutor does not meet drafts
    Given the following "mod_proofolio > proofs" exist:
      | proofolio  | user | competency | name          | description               |
      | proofolio1 | ana  | CG3        | Shown to Tina | I built a tracking sheet. |
      | proofolio1 | ana  | CG8        | Still a draft | I have listened.          |
    And the following "mod_proofolio > versions" exist:
      | proofolio  | user | proof         |
      | proofolio1 | ana  | Shown to Tina |
    When I am on the "proofolio1" "proofolio activity" page logged in as "tina"
    Then I should see "Submitted" in the "Shown to Tina" "table_row"
    And I should not see "Still a draft"
    And I log out
    And I am on the "proofolio1" "proofolio activity" page logged in as "bob"
    And I should see "My proofs"
    And I should not see "Shown to Tina"
