package fr.etagere.bench.names;

/// Words of made companies: frequent French surnames, trades, places. Written for this purpose.
final class Vocabulary {

    static final String SURNAMES =
            "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David"
                    + " Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André"
                    + " Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin"
                    + " Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour"
                    + " Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche"
                    + " Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix"
                    + " Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean"
                    + " Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher"
                    + " Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard"
                    + " Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot"
                    + " Cousin Germain Breton Besson Langlois Rémy Le-Goff Pelletier Lévêque Perrier Leblanc Barré Lebrun";

    /// Beginnings and ends of other surnames, so that not everybody is called Martin.
    static final String SURNAME_STARTS =
            "Mar Ber Gau Bou Cha Del Fer Gri Hou Jac Lam Mon Per Rou Sau Tis Val Ver Cou Bar Car Des Far Gar Her Mal Pel Que"
                    + " Ros Tou";

    static final String SURNAME_ENDS =
            "tinet nardin thier chard cherot ronneau mas reau vier let bert din quet ssier zel rand lier chet ville dreau guet"
                    + " lin maud nier pin rel son tel vy zat";

    static final String TRADES =
            "Plomberie Électricité Menuiserie Maçonnerie Peinture Transports Informatique Conseil Nettoyage Imprimerie"
                    + " Terrassement Couverture Chauffage Paysage Formation Ingénierie Maintenance Sécurité Restauration"
                    + " Logistique Bâtiment Charpente Serrurerie Isolation Assainissement Carrelage Signalisation Climatisation"
                    + " Mobilier Topographie Architecture Communication Traiteur Ambulances Pharmacie Garage Optique Papeterie"
                    + " Audiovisuel Démolition Ascenseurs Électronique Métallerie Vitrerie";

    static final String GENERIC =
            "Services Solutions Systèmes Technologies Groupe Développement International France Industrie Distribution"
                    + " Consulting Environnement Énergie Habitat";

    static final String SISTERS = "Services Holding Immobilier Location Distribution Formation Energie Participations";

    static final String ADJECTIVES =
            "ligérienne bretonne normande lorraine alsacienne provençale picarde bourguignonne auvergnate savoyarde nationale"
                    + " générale moderne nouvelle européenne atlantique parisienne lyonnaise nantaise bordelaise";

    static final String OF_PLACES = """
            du Centre
            de la Gare
            du Marché
            de la Loire
            du Rhône
            des Alpes
            de l'Ouest
            du Nord
            du Midi
            de la Mairie
            du Parc
            de la Plage
            du Port
            des Remparts
            du Château
            de la Vallée
            des Lilas
            du Moulin
            """;

    static final String SYLLABLES =
            "al no va tek mi lis ro san do ker vel tri ax on qua lia mer cys pro gen ti fe lo ri ma ne zo bel dis cam pur ar"
                    + " sol vi tal com ex ial eo";

    static final String SHORT = """
            Établissements=Ets
            Société=Sté
            Électricité=Elec.
            Informatique=Info
            Services=Serv.
            Développement=Dev
            International=Intl
            Maintenance=Maint.
            Bâtiment=Bat.
            Technologies=Techno
            Industrie=Ind.
            générale=gén.
            Ingénierie=Ing.
            Transports=Transp.
            """;

    static final String CITIES = """
            75011 Paris
            75008 Paris
            69003 Lyon
            13006 Marseille
            31000 Toulouse
            06000 Nice
            44000 Nantes
            34000 Montpellier
            67000 Strasbourg
            33000 Bordeaux
            59000 Lille
            35000 Rennes
            51100 Reims
            83000 Toulon
            42000 Saint-Étienne
            76600 Le Havre
            38000 Grenoble
            21000 Dijon
            49000 Angers
            30000 Nîmes
            63000 Clermont-Ferrand
            72000 Le Mans
            13100 Aix-en-Provence
            29200 Brest
            37000 Tours
            80000 Amiens
            87000 Limoges
            74000 Annecy
            66000 Perpignan
            57000 Metz
            25000 Besançon
            45000 Orléans
            76000 Rouen
            68100 Mulhouse
            14000 Caen
            54000 Nancy
            84000 Avignon
            86000 Poitiers
            78000 Versailles
            64000 Pau
            17000 La Rochelle
            62100 Calais
            29000 Quimper
            26000 Valence
            10000 Troyes
            73000 Chambéry
            79000 Niort
            56100 Lorient
            49300 Cholet
            56000 Vannes
            53000 Laval
            89000 Auxerre
            47000 Agen
            65000 Tarbes
            62000 Arras
            60000 Beauvais
            28000 Chartres
            41000 Blois
            68000 Colmar
            88000 Épinal
            """;

    private Vocabulary() {}
}
