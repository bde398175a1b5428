"""First names that are borne almost only by men, or almost only by women.

Our own list of common given names in the Latin alphabet (after the yearly counts of the
United States' Social Security Administration, in the public domain, and names common in
other countries' news); names borne by both are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.language.roster import Gender

_MALE = """
    aaron abdul abdullah abraham adam ahmad ahmed alan albert alberto alejandro alexander
    alexei alfred ali allan allen amir anders andreas andrei andrew andy angelo anthony antoine
    anton antonio arnold arthur ben benjamin bernard bill bob boris brad brandon brendan
    brian bruce bruno bryan carl carlos charles charlie chris christian christopher chuck
    claude clive colin craig cyril dan daniel dave david dean dennis diego dieter dimitri
    dmitry donald doug douglas duncan ed eddie edgar eduardo edward edwin emmanuel eric erik
    ernest eugene felipe felix ferdinand fernando francesco francisco frank franz fred
    frederick friedrich gareth gary gavin geoff geoffrey george gerald gerard giorgio giovanni
    glenn gordon graham greg gregory guillermo gustav guy hamid hans harold harry hasan hassan
    heinrich henri henry herbert howard hugh hugo hussein ian ibrahim igor ivan jack jacob
    jacques jake james jason javier jean-claude jeff jeffrey jeremy jerry jesus jim jimmy
    joe joel johan john johnny jonathan jorge jose joseph josh joshua juan julio justin karl
    keith ken kenneth kevin khalid klaus kofi kurt larry lars laurent lawrence leonard leonid
    lorenzo lou louis luca lucas luigi luis luke magnus mahmoud manuel marc marcel marco marcus
    mario mark markus martin marvin mathew matteo matthew matt maurice max maxim michael michel
    miguel mike mikhail mitch mohamed mohammad mohammed muhammad mustafa nathan
    neil nelson nicholas nicolas nigel nikolai noah norman oleg oliver olivier omar oscar osama
    otto owen pablo paolo patrick paul pavel pedro per peter philip philippe phil pierre rafael
    rahul raj ralph ramon raul ray raymond ricardo richard rick robert roberto rodney
    rodrigo roger roland ron ronald rory ross roy rupert russell ryan samir samuel santiago
    scott sean sebastian serge sergei sergey sergio seth shane silvio simon stefan stephen
    steve steven stewart stuart sven ted terry theodore thierry thomas tim timothy toby todd
    tom tomas tony travis trevor tyler umberto vaclav victor viktor vincent vincenzo vladimir
    volodymyr wallace walter warren wayne werner wilhelm will william winston wolfgang xavier
    yasser yitzhak youssef yuri yusuf zachary
"""
_FEMALE = """
    abigail ada adele adriana agnes aisha alice alicia alison amanda amelia amina amy ana
    anastasia angela angelina anita ann anna anne annie antonia astrid audrey barbara
    beatrice bella bernadette beth bethany betty beverly birgit bonnie brenda bridget brigitte
    camilla carla carmen carol carole caroline carolyn catherine cecilia charlotte cheryl
    chiara christina christine cindy clara claudia colleen constance cristina
    cynthia daniela daphne dawn deborah debbie debra delia diana diane dolores donna
    dora doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen elsa
    emily emma erica erika erin esther ethel eva eve evelyn fatima fiona florence frances
    francesca gabriela gabrielle gail gemma georgia geraldine gillian gina gloria grace greta
    gwen hanna hannah harriet heather heidi helen helena helga henrietta hilary hillary ida
    ilse inga ingrid irene iris irina isabel isabella jacqueline jane janet janice jenna
    jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia juliana
    julie karen karin kate katherine kathleen kathryn kathy katie katrina kirsten kristen
    kristin kristina larissa laura lauren lena leslie leticia leyla lily linda lisa liz lorraine
    louisa louise lucia lucy luisa lydia madeleine maggie margaret margarita maria
    marianne marie marilyn marina marine marion marta martha martina mary maureen megan
    melanie melinda melissa michelle mildred miriam molly monica nadia nancy naomi natalia
    natalie natasha nicole nina nora norma olga olivia pamela patricia paula pauline
    penelope petra phyllis priscilla rachel rebecca regina renee rita roberta rosa rosanna
    rosemary roxanne ruth sabrina sally samantha sandra sara sarah sharon sheila shirley
    silvia sofia sonia sophia sophie stephanie sue susan susana suzanne svetlana sylvia
    tamara tanya tara tatiana teresa theresa therese tina tracey ursula valentina valerie
    vanessa vera veronica victoria viola virginia vivian wanda wendy yasmin yolanda yvette
    yvonne zoe
"""
GENDER_OF: dict[str, Gender] = {
    **dict.fromkeys(_MALE.split(), "male"),
    **dict.fromkeys(_FEMALE.split(), "female"),
}
"""First name in lower case -> the gender of almost all who bear it."""
