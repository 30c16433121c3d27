RecoverySearch.shard("de3a0e04","names",{substances:[["morphadone","Morphadone","an opioid made up for tests","substances/morphadone","Morphadone"],["somnazene","Somnazene","A sedative made up for tests","substances/somnazene","Somnazene"]],
names:[["2 zed",0,[1]],["blue",0,[0]],["etoile",1,[1]],["mist",0,[0]],["morpha",1,[0]],["morphadone",1,[0]],["sleepwell forte",1,[1]],["somnazene",1,[1]],["somnazine",1,[1]],["zeds",1,[1]]],
twins:{},
pins:[],
others:[]});
